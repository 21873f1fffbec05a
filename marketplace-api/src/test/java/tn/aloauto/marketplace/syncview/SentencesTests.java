package tn.aloauto.marketplace.syncview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tn.aloauto.localdatabase.LocalDatabase;
import tn.aloauto.marketplace.shared.Texts;

class SentencesTests {

    private static final Pattern CODE = Pattern.compile(
            "(?:Sentence\\.of|said\\.after|return held)\\(\\s*(?:[^\"();]*\\? )?\"([A-Z_]+)\"(?:\\s*: \"([A-Z_]+)\")?");

    @Test
    void everySentenceOfTheEngineIsToldInEveryLanguage() throws IOException {
        Set<String> codes = new TreeSet<>();
        Path engine = LocalDatabase.projectRoot().resolve("integration-routes/src/main/java");
        try (Stream<Path> sources = Files.walk(engine)) {
            sources.filter(source -> source.toString().endsWith(".java")).forEach(source -> collect(source, codes));
        }
        assertThat(codes).hasSizeGreaterThan(30).contains("ROWS", "ROWS_AND_REMOVED", "HELD_NEW", "CORRECTIONS_OF");
        Texts texts = new Texts();
        for (String code : codes) {
            assertThat(Texts.LANGUAGES)
                    .as(code)
                    .allMatch(language -> texts.has(language, "sentence." + code)
                            // one told with how much was read
                            || texts.has(language, "sentence." + code + "_OF_ALL"));
        }
    }

    private static void collect(Path source, Set<String> codes) {
        try {
            Matcher found = CODE.matcher(Files.readString(source));
            while (found.find()) {
                codes.add(found.group(1));
                if (found.group(2) != null) {
                    codes.add(found.group(2));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
