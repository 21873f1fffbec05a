package tn.aloauto.integration.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Makes every file of the corpus anew, with its manifest. The corpus is committed, so that others can run it; this is
 * how each file came to be. Run from the module's folder, or give the target folder as the only argument.
 */
public final class MakeCorpus {

    private MakeCorpus() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "src/test/corpus");
        for (String group : new String[] {"encoding", "delimiter", "layout", "value", "excel", "archive", "hostile"}) {
            empty(folder.resolve(group));
        }
        Corpus corpus = new Corpus(folder);
        EncodingCases.addTo(corpus);
        DelimiterCases.addTo(corpus);
        LayoutCases.addTo(corpus);
        ValueCases.addTo(corpus);
        ExcelCases.addTo(corpus);
        HostileCases.addTo(corpus);
        corpus.writeManifest();
        System.out.println(corpus.size() + " files in " + folder.toAbsolutePath());
    }

    private static void empty(Path group) throws IOException {
        if (!Files.exists(group)) {
            return;
        }
        try (Stream<Path> files = Files.walk(group)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
