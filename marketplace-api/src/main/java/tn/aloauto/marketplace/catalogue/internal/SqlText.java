package tn.aloauto.marketplace.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tn.aloauto.marketplace.shared.Texts;
import tn.aloauto.marketplace.shared.Translated;

/** The statements under sql/catalogue: text files, so that the benchmark runs the very same ones. */
final class SqlText {

    /** By the language in which they tell the category. */
    static final Map<Locale, String> PRODUCT_PAGE = inEachLanguage(read("product-page"));

    static final Map<Locale, String> PRODUCT_DETAIL = inEachLanguage(read("product-detail"));
    static final String IDS = read("ids");
    static final String IDS_IN_CATEGORIES = read("ids-in-categories");
    static final String IDS_BY_POPULARITY = read("ids-by-popularity");
    static final String IDS_BY_RELEVANCE = read("ids-by-relevance");
    static final String IDS_BY_REFERENCE = read("ids-by-reference");
    static final String IDS_GIVEN = read("ids-given");
    static final String MATCHES = read("matches");
    static final String FACETS = read("facets");
    static final String FACET_OF_ATTRIBUTE = read("facet-of-attribute");
    static final String FACET_OF_MODELS = read("facet-of-models");
    static final String SUGGEST = read("suggest");

    private SqlText() {}

    private static Map<Locale, String> inEachLanguage(String french) {
        return Texts.LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(
                        language -> language,
                        language -> french.replace(
                                "c.name as category_name",
                                Translated.column(language, "c.name") + " as category_name")));
    }

    private static String read(String name) {
        try (InputStream text = SqlText.class.getResourceAsStream("/sql/catalogue/" + name + ".sql")) {
            String all = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
