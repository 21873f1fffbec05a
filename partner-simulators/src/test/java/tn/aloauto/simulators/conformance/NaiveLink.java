package tn.aloauto.simulators.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tn.aloauto.simulators.odoo.OdooSimulator;

/**
 * The link one writes on a Friday: create and confirm, once more when it fails; products newer than the last seen, page by
 * page by offset. It works as long as nothing goes wrong.
 */
final class NaiveLink implements LinkUnderTest {

    private static final int PAGE = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final OdooSimulator odoo;
    private final Map<String, Integer> shelf = new LinkedHashMap<>();
    private String last = "2000-01-01 00:00:00";
    private int orders;

    NaiveLink(OdooSimulator odoo) {
        this.odoo = odoo;
    }

    @Override
    public String order(String code) {
        String number = "N-" + ++orders;
        twice(() -> {
            JsonNode product = call(
                    "product.product",
                    "search_read",
                    Map.of("domain", List.of(List.of("default_code", "=", code)), "fields", List.of("name")));
            Map<String, Object> line =
                    Map.of("product_id", product.get(0).get("id").asInt(), "product_uom_qty", 1);
            JsonNode partner = call("res.partner", "create", Map.of("vals_list", List.of(Map.of("name", "Client"))));
            JsonNode order = call(
                    "sale.order",
                    "create",
                    Map.of(
                            "vals_list",
                            List.of(Map.of(
                                    "partner_id",
                                    partner.get(0).asInt(),
                                    "client_order_ref",
                                    number,
                                    "order_line",
                                    List.of(List.of(0, 0, line))))));
            call(
                    "sale.order",
                    "action_confirm",
                    Map.of("ids", List.of(order.get(0).asInt())));
        });
        return number;
    }

    @Override
    public void cancel(String number) {
        twice(() -> {
            JsonNode order = call(
                    "sale.order",
                    "search_read",
                    Map.of("domain", List.of(List.of("client_order_ref", "=", number)), "fields", List.of("name")));
            call(
                    "sale.order",
                    "action_cancel",
                    Map.of("ids", List.of(order.get(0).get("id").asInt())));
        });
    }

    @Override
    public void read(boolean all) {
        twice(() -> {
            if (all) {
                last = "2000-01-01 00:00:00";
                shelf.clear();
            }
            String newest = last;
            JsonNode page;
            int offset = 0;
            do {
                page = call(
                        "product.product",
                        "search_read",
                        Map.of(
                                "domain",
                                List.of(List.of("write_date", ">", last)),
                                "fields",
                                List.of("default_code", "list_price", "qty_available", "write_date"),
                                "order",
                                "write_date",
                                "limit",
                                PAGE,
                                "offset",
                                offset));
                for (JsonNode product : page) {
                    shelf.put(
                            product.get("default_code").asText(),
                            product.get("qty_available").asInt());
                    newest = product.get("write_date").asText();
                }
                offset += PAGE;
            } while (page.size() == PAGE);
            last = newest;
        });
    }

    @Override
    public void settle() {
        // everything is done, or was given up
    }

    @Override
    public Map<String, Integer> shelf() {
        return shelf;
    }

    @Override
    public void close() {
        // nothing is held
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void twice(Work work) {
        for (int i = 0; i < 2; i++) {
            try {
                work.run();
                return;
            } catch (IOException | RuntimeException failure) {
                // once more
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private JsonNode call(String model, String method, Map<String, ?> arguments)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(odoo.url() + "/json/2/" + model + "/" + method))
                .timeout(Duration.ofMillis(1_500))
                .header("Content-Type", "application/json")
                .header("Authorization", "bearer " + odoo.settings().apiKey())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(arguments)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
