package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.cases.Cases;
import tn.aloauto.integration.cases.Difference;
import tn.aloauto.integration.mapping.Layout;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.MappingRefused;

/** Whether a mapping or a layout may go live: it must compile, and its samples must give what is expected of them. */
@Component
class MappingJudge {

    private static final int DIFFERENCES_TOLD = 3;

    private final DefinitionFolder folder;
    private final Cases cases;

    MappingJudge(DefinitionFolder folder) {
        this.folder = folder;
        this.cases = new Cases(folder.samples());
    }

    /**
     * A text that compiled, with what it was compiled from.
     *
     * @param mapping null for a layout
     * @param layout null for a mapping
     * @param tables the files beside it that it reads
     */
    record Judged(DefinitionFile source, Mapping mapping, Layout layout, Set<String> tables) {}

    Judged compile(DefinitionFile file) throws DefinitionRefused {
        Set<String> tables = new HashSet<>();
        try {
            if (DefinitionFile.LAYOUTS.equals(file.kind())) {
                return new Judged(file, null, Layout.compile(file.text()), tables);
            }
            Mapping mapping = Mapping.compile(file.text(), name -> {
                tables.add(DefinitionFile.MAPPINGS + name);
                return folder.table(name);
            });
            return new Judged(file, mapping, null, tables);
        } catch (MappingRefused refused) {
            throw DefinitionRefused.at(refused.line(), refused.column(), refused.getMessage());
        }
    }

    /** Runs the cases of these stems, of the mapping itself or of flows that use it. */
    List<Cases.Result> run(Mapping mapping, Collection<String> stems) {
        List<Cases.Result> results = new ArrayList<>();
        try {
            for (String stem : stems) {
                for (Cases.Case one : cases.of(stem)) {
                    results.add(cases.run(one, mapping));
                }
            }
            return results;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return how many cases there were */
    int refuseUnlessGood(Mapping mapping, Collection<String> stems) throws DefinitionRefused {
        List<Cases.Result> results = run(mapping, stems);
        for (Cases.Result result : results) {
            if (!result.isGood()) {
                throw DefinitionRefused.atLine(1, complaint(result));
            }
        }
        return results.size();
    }

    static String complaint(Cases.Result result) {
        StringBuilder complaint =
                new StringBuilder("L'essai samples/" + result.sample() + " ne donne pas ce qui est attendu : ");
        List<Difference> differences = result.differences();
        for (Difference difference : differences.subList(0, Math.min(DIFFERENCES_TOLD, differences.size()))) {
            complaint
                    .append(difference.path())
                    .append(" attendu ")
                    .append(shown(difference.expected()))
                    .append(", obtenu ")
                    .append(shown(difference.got()))
                    .append(" ; ");
        }
        complaint.setLength(complaint.length() - 3);
        int more = differences.size() - DIFFERENCES_TOLD;
        return complaint + (more > 0 ? " (et " + more + " autre(s))" : "");
    }

    private static String shown(String json) {
        return json == null ? "rien" : json.length() > 200 ? json.substring(0, 200) + "…" : json;
    }
}
