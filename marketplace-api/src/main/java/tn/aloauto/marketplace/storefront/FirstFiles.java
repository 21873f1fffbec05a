package tn.aloauto.marketplace.storefront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What the build of the web client says of its first pages (first-pages.json): which files each needs, and its words. A
 * client that says nothing of them is served as it is.
 */
@Component
class FirstFiles {

    private final JsonNode said;

    FirstFiles() throws IOException {
        ClassPathResource file = new ClassPathResource("static-web/first-pages.json");
        this.said =
                file.exists() ? new ObjectMapper().readTree(file.getContentAsByteArray()) : MissingNode.getInstance();
    }

    boolean know(FirstPage page) {
        return !filesOf(page).isMissingNode();
    }

    /** The fonts come along with the page. */
    String links(Locale language) {
        StringBuilder links = new StringBuilder();
        said.path("fonts").path(language.getLanguage()).forEach(file -> links.append(
                        "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"/")
                .append(HtmlUtils.htmlEscape(file.asText()))
                .append("\" />\n"));
        return links.toString();
    }

    /** What the client fetches once the first view is painted. */
    List<String> scripts(FirstPage page, Locale language) {
        return Stream.of(filesOf(page), said.path("texts").path(language.getLanguage()))
                .flatMap(files -> StreamSupport.stream(files.spliterator(), false))
                .map(file -> "/" + file.asText())
                .distinct()
                .toList();
    }

    /** Words by their keys in the client's own texts, {@code home.claim}; empty when there is no such key. */
    UnaryOperator<String> words(Locale language) {
        JsonNode words = said.path("words").path(language.getLanguage());
        return key -> words.path(key).asText("");
    }

    private JsonNode filesOf(FirstPage page) {
        return said.path("pages").path(page.name().toLowerCase(Locale.ROOT));
    }
}
