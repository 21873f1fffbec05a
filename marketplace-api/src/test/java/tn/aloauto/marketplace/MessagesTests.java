package tn.aloauto.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tn.aloauto.localdatabase.LocalDatabase;

/** Whatever is said in French is said in Arabic and English too (B-005). */
class MessagesTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    static Stream<String> bundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(file -> file.getFilename().replaceFirst("_..\\.properties$", ""))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyStandsInAllThreeLanguages(String bundle) throws IOException {
        Properties french = read(bundle, "fr");
        for (String language : new String[] {"ar", "en"}) {
            Properties other = read(bundle, language);
            assertThat(new TreeSet<>(other.stringPropertyNames()))
                    .as("%s in %s", bundle, language)
                    .isEqualTo(new TreeSet<>(french.stringPropertyNames()));
            for (String key : french.stringPropertyNames()) {
                assertThat(other.getProperty(key)).as(key).isNotBlank();
                assertThat(placeholders(other.getProperty(key)))
                        .as("placeholders of %s in %s", key, language)
                        .isEqualTo(placeholders(french.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void arabicIsWrittenInArabic(String bundle) throws IOException {
        Properties arabic = read(bundle, "ar");
        assertThat(arabic.stringPropertyNames())
                .allSatisfy(key -> assertThat(arabic.getProperty(key)).containsPattern("\\p{IsArabic}"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyProblemTypeIsDocumented(String bundle) throws IOException {
        String page = Files.readString(LocalDatabase.projectRoot().resolve("docs/problems.md"));
        assertThat(read(bundle, "fr").stringPropertyNames())
                .filteredOn(key -> key.matches("problem\\.[a-z0-9-]+"))
                .allSatisfy(key -> assertThat(page).contains("`/problems/" + key.substring("problem.".length()) + "`"));
    }

    @Test
    void thereIsAtLeastTheFrontDoorsBundle() throws IOException {
        assertThat(bundles()).contains("http");
    }

    private static String placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .collect(Collectors.joining());
    }

    private static Properties read(String bundle, String language) throws IOException {
        Resource file = new PathMatchingResourcePatternResolver()
                .getResource("classpath:messages/" + bundle + "_" + language + ".properties");
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
