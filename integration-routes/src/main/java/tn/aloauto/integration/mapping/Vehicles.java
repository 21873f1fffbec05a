package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vehicles the shop knows, found as a vendor writes them: « Renault », « Clio IV / Captur », « 2012-2019 ». */
public final class Vehicles {

    private static final int REMEMBERED = 10_000;

    /**
     * One engine of one generation.
     *
     * @param generation empty when the model has only one
     * @param yearTo null while it is built
     */
    public record Type(long id, String make, String model, String generation, int yearFrom, Integer yearTo) {

        boolean wasBuilt(int from, int to) {
            return yearFrom <= to && (yearTo == null || yearTo >= from);
        }
    }

    private final Map<String, List<Type>> byName = new HashMap<>();
    private final Map<String, Set<String>> modelsOfMake = new HashMap<>();
    private final Map<String, List<Long>> remembered = new HashMap<>();

    public Vehicles(Collection<Type> types) {
        for (Type type : types) {
            String make = Texts.key(type.make());
            String model = Texts.key(type.model());
            modelsOfMake.computeIfAbsent(make, key -> new LinkedHashSet<>()).add(type.model());
            add(make + "|" + model, type);
            if (!type.generation().isEmpty()) {
                add(make + "|" + Texts.key(type.model() + " " + type.generation()), type);
            }
        }
    }

    private void add(String key, Type type) {
        byName.computeIfAbsent(key, name -> new ArrayList<>()).add(type);
    }

    /** The ids of the types meant; empty when one of the models named is not known, or was not built in those years. */
    List<Long> find(String make, String models, String years) {
        String question = make + "|" + models + "|" + years;
        List<Long> known = remembered.get(question);
        if (known == null) {
            known = List.copyOf(found(Texts.key(make), models, Years.of(years)));
            if (remembered.size() < REMEMBERED) {
                remembered.put(question, known);
            }
        }
        return known;
    }

    /** A model of that make that may have been meant, null when nothing is like it. */
    String suggest(String make, String models) {
        return Texts.nearest(models, modelsOfMake.getOrDefault(Texts.key(make), Set.of()));
    }

    private Set<Long> found(String make, String models, Years years) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String model : models.split("[/;,|\n]")) {
            List<Type> types = byName.getOrDefault(make + "|" + Texts.key(model), List.of());
            int before = ids.size();
            types.stream()
                    .filter(type -> type.wasBuilt(years.from(), years.to()))
                    .forEach(type -> ids.add(type.id()));
            if (ids.size() == before) {
                return Set.of();
            }
        }
        return ids;
    }

    /** From and to, both included. */
    private record Years(int from, int to) {

        static Years of(String text) {
            List<Integer> years = new ArrayList<>();
            int digits = 0;
            for (int i = 0; text != null && i <= text.length(); i++) {
                boolean digit = i < text.length() && Character.isDigit(text.charAt(i));
                if (!digit && digits == 4) {
                    years.add(Integer.parseInt(text.substring(i - 4, i)));
                }
                digits = digit ? digits + 1 : 0;
            }
            if (years.isEmpty()) {
                return new Years(0, 9_999);
            }
            int first = years.get(0);
            int last = years.get(years.size() - 1);
            boolean open =
                    years.size() == 1 && (text.indexOf('>') > 0 || text.indexOf('-') > 0 || text.indexOf('→') > 0);
            return new Years(Math.min(first, last), open ? 9_999 : Math.max(first, last));
        }
    }
}
