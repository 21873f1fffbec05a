package tn.aloauto.marketplace.storefront;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * What a page will ask of the API before it can show anything.
 *
 * @param path of the API, encoded
 * @param query by name, not encoded
 */
public record Ask(String path, SortedMap<String, String> query) {

    static Ask of(String path) {
        return new Ask(path, new TreeMap<>());
    }

    Ask with(Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(query);
        all.putAll(more);
        return new Ask(path, all);
    }

    public String queryString() {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** As the client spells it, but for the order of the words. */
    String address() {
        return query.isEmpty() ? path : path + "?" + queryString();
    }
}
