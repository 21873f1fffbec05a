package tn.aloauto.integration.erp.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing to ask a partner's server. It holds no secret and no host: both join it in the connection's route.
 *
 * @param path below the connection's address, from {@code /} on
 * @param body JSON, null when there is none
 */
public record RestCall(
        String method, String path, Map<String, String> query, byte[] body, Map<String, String> headers) {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~%@:,=+-]+)+/?");

    public RestCall {
        if (!PATH.matcher(path).matches() || path.contains("..")) {
            throw new IllegalArgumentException("« " + path + " » n'est pas un chemin");
        }
        query = new LinkedHashMap<>(query);
    }

    static RestCall get(String path, Map<String, String> query) {
        return new RestCall("GET", path, query, null, Map.of());
    }

    String queryString() {
        return query.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
