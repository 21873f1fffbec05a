package tn.aloauto.integration.erp.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/**
 * Walks through a list page by page, in the way the ERP pages. A counted list ends with an empty page and not with a short
 * one: a server may give less than was asked for.
 */
final class RestPages {

    private static final int MOST_PAGES = 20_000;
    private static final int LONGEST_ERROR = 200;
    private static final String GRAPHQL = "graphql";
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?next\"?");

    private final RestConnection connection;
    private final Settings settings;
    private final Map<String, String> query = new LinkedHashMap<>();
    private final String style;
    private JsonNode last;
    private int pages;
    private int items;
    private long bytes;
    private boolean over;

    /** @param filter what is asked for besides the page, such as the time of the last pull */
    RestPages(RestConnection connection, Settings settings, Map<String, String> filter) {
        this.connection = connection;
        this.settings = settings;
        this.style = settings.has("paging") ? settings.get("paging") : "none";
        query.putAll(filter);
        if (settings.has("sizeParameter") && !"none".equals(style)) {
            query.put(settings.get("sizeParameter"), String.valueOf(settings.whole("pageSize", 200)));
        }
    }

    /** The next page's records; empty at the end. */
    List<JsonNode> next() {
        if (over) {
            return List.of();
        }
        if (++pages > MOST_PAGES) {
            throw unreadable("La liste de l'ERP ne finit pas");
        }
        if ("page".equals(style)) {
            query.put(settings.get("pageParameter"), String.valueOf(settings.whole("firstPage", 1) + pages - 1));
        } else if ("offset".equals(style)) {
            query.put(settings.get("pageParameter"), String.valueOf(items));
        }
        RestAnswer answer = connection.ask(settings.get("connection"), call());
        bytes += answer.bytes();
        refuseErrors(answer.body().path("errors"));
        JsonNode list = JsonPlaces.at(answer.body(), settings.get("items"));
        if (!list.isArray()) {
            throw unreadable("La réponse de l'ERP n'a pas de liste à « " + settings.get("items") + " »");
        }
        if (!list.isEmpty() && list.equals(last)) {
            throw unreadable("L'ERP rend toujours la même page");
        }
        last = list;
        items += list.size();
        goOn(answer, list);
        List<JsonNode> records = new ArrayList<>();
        list.forEach(records::add);
        return records;
    }

    long bytes() {
        return bytes;
    }

    /** What is asked for stands in the address, or in the variables of a GraphQL query. */
    private RestCall call() {
        if (!settings.has(GRAPHQL)) {
            return RestCall.get(settings.get("path"), query);
        }
        Map<String, Object> variables = new LinkedHashMap<>(query);
        variables.computeIfPresent(settings.get("sizeParameter"), (name, size) -> Integer.valueOf((String) size));
        if (!"cursor".equals(style)) {
            variables.computeIfPresent(settings.get("pageParameter"), (name, page) -> Integer.valueOf((String) page));
        }
        Map<String, Object> asked = Map.of("query", settings.get(GRAPHQL), "variables", variables);
        return new RestCall("POST", settings.get("path"), Map.of(), connection.bytes(asked), Map.of());
    }

    /** GraphQL says 200 to what it does not answer, and may answer half of it. */
    private void refuseErrors(JsonNode errors) {
        if (settings.has(GRAPHQL) && !errors.isEmpty()) {
            String said = errors.path(0).path("message").asText();
            throw new ExportRefusal(
                    Kind.UNKNOWN,
                    "graphql_error",
                    "L'ERP répond par une erreur : " + said.substring(0, Math.min(LONGEST_ERROR, said.length())));
        }
    }

    private void goOn(RestAnswer answer, JsonNode list) {
        over = switch (style) {
            case "page", "offset" -> list.isEmpty();
            case "cursor" -> !moved(JsonPlaces.text(answer.body(), settings.get("cursorPath")));
            case "link" -> !followed(answer.link());
            case "none" -> true;
            default ->
                throw unreadable("« " + style + " » n'est pas une pagination : page, offset, cursor, link ou none");
        };
    }

    private boolean moved(String cursor) {
        return !cursor.isEmpty() && !cursor.equals(query.put(settings.get("pageParameter"), cursor));
    }

    /** Of the next address only the question counts: the host and the path stay ours. */
    private boolean followed(String header) {
        Matcher next = NEXT.matcher(header);
        if (!next.find() || !next.group(1).contains("?")) {
            return false;
        }
        Map<String, String> asked = new LinkedHashMap<>();
        for (String pair :
                next.group(1).substring(next.group(1).indexOf('?') + 1).split("&")) {
            String[] parts = pair.split("=", 2);
            asked.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        boolean elsewhere = !asked.equals(query);
        query.clear();
        query.putAll(asked);
        return elsewhere;
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ExportRefusal unreadable(String message) {
        return new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", message);
    }
}
