package tn.aloauto.marketplace.catalogue.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The two statements that count facets, for one question. */
final class FacetSql {

    private final List<String> base;
    private final Map<String, String> flags = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<Attribute> attributes;
    private final String flagColumns;

    /** @param narrowed what the buyer cannot open again, found already */
    FacetSql(Listing narrowed, ProductFilter filter, List<Attribute> attributes) {
        this.base = narrowed.conditions();
        this.attributes = attributes;
        parameters.putAll(narrowed.parameters());
        StringBuilder columns = new StringBuilder();
        new FilterConditions(filter, parameters).byFacet().forEach((facet, conditions) -> {
            if (!facet.equals(FilterConditions.NONE)) {
                String flag = "flag" + flags.size();
                flags.put(facet, flag);
                columns.append(", (")
                        .append(String.join(" and ", conditions))
                        .append(") is true as ")
                        .append(flag);
            }
        });
        flagColumns = columns.toString();
    }

    /** Columns facet, value, matches. */
    String counts() {
        StringBuilder text = new StringBuilder(SqlText.FACETS
                .replace("/*flags*/", flagColumns)
                .replace("/*filters*/", String.join("\n    and ", base))
                .replace("/*all*/", letThrough("no facet")));
        for (int i = 0; i < attributes.size(); i++) {
            String facet = FilterConditions.ATTRIBUTE + attributes.get(i).code();
            parameters.put("facet" + i, facet);
            parameters.put("code" + i, attributes.get(i).code());
            text.append('\n')
                    .append(SqlText.FACET_OF_ATTRIBUTE
                            .replace("/*number*/", Integer.toString(i))
                            .replace("/*but attribute*/", letThrough(facet)));
        }
        String all = text.toString();
        for (String facet : List.of(
                FilterConditions.BRAND,
                FilterConditions.VENDOR,
                FilterConditions.CONDITION,
                FilterConditions.STOCK,
                FilterConditions.PRICE)) {
            all = all.replace("/*but " + facet + "*/", letThrough(facet));
        }
        return all;
    }

    /** Needs the conditions of every facet as well. */
    String models(ProductFilter filter) {
        List<String> conditions = new ArrayList<>(base);
        conditions.addAll(new FilterConditions(filter, parameters).all());
        return SqlText.FACET_OF_MODELS.replace("/*filters*/", String.join("\n    and ", conditions));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** What all facets but one let through. */
    private String letThrough(String opened) {
        String others = flags.entrySet().stream()
                .filter(flag -> !flag.getKey().equals(opened))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" and "));
        return others.isEmpty() ? "true" : others;
    }
}
