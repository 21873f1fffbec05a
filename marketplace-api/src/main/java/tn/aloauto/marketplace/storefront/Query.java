package tn.aloauto.marketplace.storefront;

import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The words of an address that decide what its page is about. */
record Query(MultiValueMap<String, String> words) {

    static Query of(String asked) {
        return new Query(UriComponentsBuilder.newInstance().query(asked).build().getQueryParams());
    }

    String get(String name) {
        String word = words.getFirst(name);
        try {
            return word == null || word.length() > 200 ? "" : UriUtils.decode(word, "UTF-8");
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** Whether nothing but these was asked for. */
    boolean hasOnly(Set<String> names) {
        return names.containsAll(words.keySet());
    }
}
