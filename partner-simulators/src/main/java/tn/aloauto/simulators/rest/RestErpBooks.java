package tn.aloauto.simulators.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tn.aloauto.simulators.odoo.Reply;

/** What the simulated ERP keeps: its articles, read page by page, and the orders it was given. */
final class RestErpBooks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_SIZE = 50;

    private final List<Map<String, Object>> articles = new ArrayList<>();
    private final Map<String, Map<String, Object>> orders = new LinkedHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    void article(String code, String label, String price, int quantity, String updated) {
        synchronized (articles) {
            articles.add(Map.of(
                    "code",
                    code,
                    "label",
                    label,
                    "family",
                    "Freinage",
                    "price",
                    Map.of("ttc", new BigDecimal(price)),
                    "stock",
                    List.of(Map.of("depot", "TUN", "qty", quantity)),
                    "oem",
                    List.of("OE " + code, "OE2 " + code),
                    "updated",
                    updated));
        }
    }

    void keepArticles(int number) {
        synchronized (articles) {
            articles.subList(number, articles.size()).clear();
        }
    }

    List<Map<String, Object>> orders() {
        synchronized (orders) {
            return List.copyOf(orders.values());
        }
    }

    Reply list(Map<String, String> query) {
        List<Map<String, Object>> changed = changedSince(query.getOrDefault("updated_since", ""));
        int size = Integer.parseInt(query.getOrDefault("size", String.valueOf(DEFAULT_SIZE)));
        int from = Integer.parseInt(
                query.containsKey("page")
                        ? String.valueOf((Integer.parseInt(query.get("page")) - 1) * size)
                        : query.getOrDefault("offset", query.getOrDefault("cursor", "0")));
        int to = Math.min(changed.size(), from + size);
        List<Map<String, Object>> page = from >= to ? List.of() : changed.subList(from, to);
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("data", Map.of("items", page)));
        boolean more = to < changed.size();
        answer.put("next", more ? String.valueOf(to) : null);
        Reply reply = Reply.json(200, answer);
        String next = "<https://elsewhere.example/api/articles?offset=" + to + "&size=" + size + ">; rel=\"next\"";
        return more ? reply.with("Link", next) : reply;
    }

    /** The same articles as a Relay connection, for callers that name the folder as a Sage X3 wants it. */
    Reply graphql(String folder, String text) throws JsonProcessingException {
        JsonNode asked = JSON.readTree(text);
        if (!"SEED".equals(folder) || !asked.path("query").asText().contains("articles(")) {
            return Reply.json(200, Map.of("errors", List.of(Map.of("message", "There is no such field or folder"))));
        }
        JsonNode variables = asked.path("variables");
        if (!variables.path("first").isInt()) {
            return Reply.json(200, Map.of("errors", List.of(Map.of("message", "$first is no Int"))));
        }
        List<Map<String, Object>> changed = changedSince(variables.path("since").asText(""));
        int from = variables.path("after").asInt(0);
        int to = Math.min(changed.size(), from + variables.path("first").asInt());
        List<Map<String, Object>> edges = changed.subList(Math.min(from, to), to).stream()
                .map(article -> Map.<String, Object>of("node", article))
                .toList();
        Map<String, Object> page = new LinkedHashMap<>(Map.of("hasNextPage", to < changed.size()));
        page.put("endCursor", edges.isEmpty() ? null : String.valueOf(to));
        return Reply.json(200, Map.of("data", Map.of("articles", Map.of("edges", edges, "pageInfo", page))));
    }

    private List<Map<String, Object>> changedSince(String since) {
        synchronized (articles) {
            return articles.stream()
                    .filter(article -> article.get("updated").toString().compareTo(since) >= 0)
                    .toList();
        }
    }

    Map<String, Object> create(String key, String body) throws JsonProcessingException {
        synchronized (orders) {
            String known = key == null ? null : keys.get(key);
            if (known != null) {
                return orders.get(known);
            }
            String id = "R" + (1000 + orders.size() + 1);
            Map<String, Object> order = new LinkedHashMap<>();
            order.put("id", id);
            order.put("state", "open");
            order.putAll(JSON.readValue(body, LinkedHashMap.class));
            orders.put(id, order);
            if (key != null) {
                keys.put(key, id);
            }
            return order;
        }
    }

    List<Map<String, Object>> find(String number) {
        return orders().stream()
                .filter(order -> number.equals(order.get("number")))
                .toList();
    }

    Map<String, Object> cancel(String id) {
        synchronized (orders) {
            orders.get(id).put("state", "cancelled");
            return orders.get(id);
        }
    }
}
