package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.mapping.Layout;
import tn.aloauto.integration.mapping.Mapping;

/**
 * The mappings and layouts that run: those of the folder whose samples gave what is expected. A refused text changes
 * nothing, also over a restart: the last good one comes back from the trail.
 */
@Component
public class PublishedMappings implements MappingTexts {

    private final DefinitionFolder folder;
    private final MappingJudge judge;
    private final DefinitionTrail trail;
    private final DefinitionLedger ledger;
    private final LiveRoutes routes;
    private final Map<String, MappingJudge.Judged> running = new ConcurrentHashMap<>();

    PublishedMappings(
            DefinitionFolder folder,
            MappingJudge judge,
            DefinitionTrail trail,
            DefinitionLedger ledger,
            LiveRoutes routes) {
        this.ledger = ledger;
        this.routes = routes;
        this.folder = folder;
        this.judge = judge;
        this.trail = trail;
    }

    /** There is no good text of this name, and never was one. */
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String reason) {
            super(reason);
        }
    }

    /** The mapping that runs under this name. */
    public Mapping mapping(String stem) throws Unusable {
        return find("mappings", stem).mapping();
    }

    /** Its words, as they were published. */
    public String text(String stem) throws Unusable {
        return find("mappings", stem).source().text();
    }

    /** What tells this text from any other, as drafts made from it name it. */
    public String digest(String stem) throws Unusable {
        return find("mappings", stem).source().digest();
    }

    public Layout layout(String stem) throws Unusable {
        return find(DefinitionFile.LAYOUTS, stem).layout();
    }

    private MappingJudge.Judged find(String kind, String stem) throws Unusable {
        String file = DefinitionFile.called(kind, stem).orElseThrow(() -> new Unusable("ce n'est pas un nom"));
        try {
            return runningOrJudged(file);
        } catch (DefinitionRefused refused) {
            throw new Unusable(
                    "ligne " + refused.line() + ", colonne " + refused.column() + " : " + refused.getMessage());
        } catch (IOException unreadable) {
            throw new Unusable("illisible : " + unreadable.getMessage());
        }
    }

    @Override
    public String of(String file) throws IOException, DefinitionRefused {
        return runningOrJudged(file).source().text();
    }

    /** A text that was asked for before anybody looked at the folder is judged at once. */
    private MappingJudge.Judged runningOrJudged(String file) throws IOException, DefinitionRefused {
        MappingJudge.Judged known = running.get(file);
        if (known != null) {
            return known;
        }
        if (!folder.isThere(file)) {
            throw DefinitionRefused.atLine(1, file + " n'existe pas");
        }
        try {
            MappingJudge.Judged judged = judge.compile(folder.read(file));
            if (judged.mapping() != null) {
                judge.refuseUnlessGood(judged.mapping(), Set.of(judged.source().stem()));
            }
            return keep(judged);
        } catch (DefinitionRefused refused) {
            Optional<DefinitionFile> lastGood = trail.lastGood(file);
            if (lastGood.isEmpty()) {
                throw refused;
            }
            return keep(judge.compile(lastGood.get()));
        }
    }

    private MappingJudge.Judged keep(MappingJudge.Judged judged) {
        MappingJudge.Judged first = running.putIfAbsent(judged.source().file(), judged);
        return first == null ? judged : first;
    }

    private String versionOf(String file) {
        MappingJudge.Judged known = running.get(file);
        return known == null ? null : DefinitionFile.version(known.source().text());
    }

    private boolean reads(String file, Set<String> tables) {
        MappingJudge.Judged known = running.get(file);
        return known != null && known.tables().stream().anyMatch(tables::contains);
    }

    /** Judges anew what changed itself, or a table it reads, or a sample it must still read as expected. */
    void follow(Set<String> files, Set<String> changed, Set<String> gone) {
        Set<String> moved = new HashSet<>(changed);
        moved.addAll(gone);
        boolean samplesMoved = moved.stream().anyMatch(DefinitionFolder::isSample);
        for (String file : new TreeSet<>(files)) {
            if (DefinitionFile.isBesideFlows(file) && (samplesMoved || changed.contains(file) || reads(file, moved))) {
                take(file);
            }
        }
    }

    private void take(String file) {
        DefinitionFile text = new DefinitionFile(file, "?", "");
        try {
            text = folder.read(file);
            int cases = take(text);
            DefinitionStatus before = ledger.of(file);
            String version = DefinitionFile.version(text.text());
            if (before == null || before.isRefused() || !version.equals(before.version())) {
                ledger.live(text, "", version, cases, Set.of());
            }
        } catch (DefinitionRefused refused) {
            ledger.refuse(text, refused, versionOf(file), Set.of());
        } catch (IOException unreadable) {
            ledger.refuse(text, DefinitionRefused.atLine(1, "Le fichier est illisible"), versionOf(file), Set.of());
        }
    }

    /** The samples of the flows that use it must stay as expected too. */
    private int take(DefinitionFile file) throws DefinitionRefused {
        MappingJudge.Judged judged = judge.compile(file);
        int passed = 0;
        if (judged.mapping() != null) {
            passed = judge.refuseUnlessGood(judged.mapping(), casesOf(file.stem()));
        }
        running.put(file.file(), judged);
        return passed;
    }

    /** The stems whose samples are read through this mapping. */
    Set<String> casesOf(String stem) {
        Set<String> stems = new TreeSet<>();
        stems.add(stem);
        routes.flows().stream()
                .filter(flow -> stem.equals(flow.parameters().get("mapping")))
                .forEach(flow -> stems.add(flow.source().stem()));
        return stems;
    }
}
