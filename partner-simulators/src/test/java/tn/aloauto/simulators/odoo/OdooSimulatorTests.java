package tn.aloauto.simulators.odoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quirks a recorded pair cannot show: faults, restarts, repeats. */
class OdooSimulatorTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<Object> COLUMNS = List.of(
            "id",
            "partner_id/.id",
            "client_order_ref",
            "order_line/id",
            "order_line/product_id/.id",
            "order_line/product_uom_qty",
            "order_line/price_unit");

    @Test
    void takesTheOrderAndThenLosesTheAnswer() throws Exception {
        try (OdooSimulator odoo = OdooSimulator.start(0)) {
            odoo.fault(Fault.once(Fault.Kind.DROP_ANSWER, "res.partner", "create"));

            assertThatThrownBy(() -> call(odoo, "res.partner", "create", List.of(Map.of("name", "Salma"))))
                    .isInstanceOf(IOException.class);

            assertThat(call(odoo, "res.partner", "search_count", List.of(List.of(List.of("name", "=", "Salma"))))
                            .get("result")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void makesTwoOrdersWithTheSameCustomerReference() throws Exception {
        try (OdooSimulator odoo = OdooSimulator.start(0)) {
            int product = odoo.product("PLQ-1", "Plaquettes", new BigDecimal("89.500"), BigDecimal.TEN);
            int partner = call(odoo, "res.partner", "create", List.of(Map.of("name", "Salma")))
                    .get("result")
                    .asInt();
            Map<String, Object> order = Map.of(
                    "partner_id",
                    partner,
                    "client_order_ref",
                    "AA-1",
                    "order_line",
                    List.of(List.of(0, 0, Map.of("product_id", product, "product_uom_qty", 2))));

            call(odoo, "sale.order", "create", List.of(order));
            call(odoo, "sale.order", "create", List.of(order));

            assertThat(odoo.orders()).hasSize(2).allSatisfy(each -> assertThat(each)
                    .containsEntry("amount_total", 179.0));
        }
    }

    @Test
    void updatesInsteadOfRepeatingWhenLoadedAgainWithTheSameExternalIds() throws Exception {
        try (OdooSimulator odoo = OdooSimulator.start(0)) {
            odoo.fault(Fault.once(Fault.Kind.DUPLICATE, "sale.order", "load"));
            List<Object> rows = twoLines(odoo);

            JsonNode first = call(odoo, "sale.order", "load", List.of(COLUMNS, rows));
            JsonNode second = call(odoo, "sale.order", "load", List.of(COLUMNS, rows));

            assertThat(second.at("/result/ids")).isEqualTo(first.at("/result/ids"));
            assertThat(odoo.orders()).singleElement().satisfies(order -> {
                assertThat((List<?>) order.get("order_line")).hasSize(2);
                assertThat(order).containsEntry("amount_total", 108.3);
            });
        }
    }

    @Test
    void addsALineWithoutExternalIdAgain() throws Exception {
        try (OdooSimulator odoo = OdooSimulator.start(0)) {
            List<Object> columns = COLUMNS.stream()
                    .filter(column -> !column.equals("order_line/id"))
                    .toList();
            List<Object> row = twoLines(odoo).stream()
                    .map(each -> {
                        List<Object> cells = new java.util.ArrayList<>(Values.list(each));
                        cells.remove(3);
                        return (Object) cells;
                    })
                    .toList();

            call(odoo, "sale.order", "load", List.of(columns, row));
            call(odoo, "sale.order", "load", List.of(columns, row));

            assertThat(odoo.orders()).singleElement().satisfies(order -> assertThat((List<?>) order.get("order_line"))
                    .hasSize(4));
        }
    }

    @Test
    void keepsItsOrdersOverARestart(@TempDir Path folder) throws Exception {
        OdooSettings settings = new OdooSettings(0, "19.0", "erp", "marketplace", "key", folder.resolve("odoo.jsonl"));
        try (OdooSimulator odoo = OdooSimulator.start(settings)) {
            call(odoo, "sale.order", "load", List.of(COLUMNS, twoLines(odoo)));
            call(odoo, "sale.order", "action_confirm", List.of(List.of(1)));
        }
        try (OdooSimulator odoo = OdooSimulator.start(settings)) {
            assertThat(odoo.orders()).singleElement().satisfies(order -> assertThat(order)
                    .containsEntry("state", "sale"));
            call(odoo, "sale.order", "load", List.of(COLUMNS, twoLines(odoo)));
            assertThat(odoo.orders()).hasSize(1);
        }
    }

    @Test
    void tellsMalformedJsonInHtml() throws Exception {
        try (OdooSimulator odoo = OdooSimulator.start(0)) {
            HttpResponse<String> answer = post(odoo.url() + "/jsonrpc", "{not json");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(answer.body()).isEqualTo("Invalid JSON data");
        }
    }

    @Test
    void isDialledOverHttp() throws Exception {
        try (OdooSimulator odoo = OdooSimulator.start(0)) {
            post(
                    odoo.url() + "/simulator/products",
                    "{\"products\":[{\"default_code\":\"A-1\",\"list_price\":12.500}]}");
            post(odoo.url() + "/simulator/faults", "{\"kind\":\"http_503\",\"model\":\"product.product\",\"times\":1}");

            assertThat(post(
                                    odoo.url() + "/jsonrpc",
                                    request(odoo, "product.product", "search_count", List.of(List.of())))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(call(odoo, "product.product", "search_count", List.of(List.of()))
                            .get("result")
                            .asInt())
                    .isEqualTo(1);
            assertThat(odoo.calls("product.product", "search_count")).isEqualTo(2);
            assertThat(odoo.faultsHappened()).isEqualTo(1);
        }
    }

    @Test
    void stockMovesWithoutTouchingTheProductsWriteDate() throws Exception {
        try (OdooSimulator odoo = OdooSimulator.start(0)) {
            int product = odoo.product("A-1", "Filtre", BigDecimal.ONE, new BigDecimal("7"));
            Object before = read(odoo, product).get("write_date");
            int partner = call(odoo, "res.partner", "create", List.of(Map.of("name", "Salma")))
                    .get("result")
                    .asInt();
            call(
                    odoo,
                    "sale.order",
                    "create",
                    List.of(Map.of(
                            "partner_id",
                            partner,
                            "order_line",
                            List.of(List.of(0, 0, Map.of("product_id", product, "product_uom_qty", 100))))));

            assertThat(call(odoo, "sale.order", "action_confirm", List.of(List.of(1)))
                            .get("result")
                            .asBoolean())
                    .isTrue();

            assertThat(read(odoo, product).get("free_qty").asDouble()).isZero();
            assertThat(read(odoo, product).get("virtual_available").asDouble()).isEqualTo(-93);
            assertThat(read(odoo, product).get("write_date")).isEqualTo(before);
        }
    }

    private static JsonNode read(OdooSimulator odoo, int product) throws Exception {
        return call(
                        odoo,
                        "product.product",
                        "read",
                        List.of(List.of(product), List.of("free_qty", "virtual_available", "write_date")))
                .at("/result/0");
    }

    private static List<Object> twoLines(OdooSimulator odoo) throws Exception {
        int plaquettes = odoo.product("PLQ-1", "Plaquettes", new BigDecimal("89.500"), BigDecimal.TEN);
        int filtre = odoo.product("FIL-1", "Filtre", new BigDecimal("9.400"), BigDecimal.TEN);
        int partner = call(odoo, "res.partner", "create", List.of(Map.of("name", "Salma")))
                .get("result")
                .asInt();
        return List.of(
                List.of("mkt.order_1", partner, "AA-1", "mkt.line_1", plaquettes, "1", "89.500"),
                List.of("", "", "", "mkt.line_2", filtre, "2", "9.400"));
    }

    private static JsonNode call(OdooSimulator odoo, String model, String method, List<Object> args) throws Exception {
        return Json.MAPPER.readTree(post(odoo.url() + "/jsonrpc", request(odoo, model, method, args))
                .body());
    }

    private static String request(OdooSimulator odoo, String model, String method, List<Object> args) {
        OdooSettings settings = odoo.settings();
        return Json.write(Map.of(
                "jsonrpc",
                "2.0",
                "method",
                "call",
                "id",
                1,
                "params",
                Map.of(
                        "service",
                        "object",
                        "method",
                        "execute_kw",
                        "args",
                        List.of(settings.database(), 7, settings.apiKey(), model, method, args, Map.of()))));
    }

    private static HttpResponse<String> post(String url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
