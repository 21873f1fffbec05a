package tn.aloauto.simulators.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays what real servers were asked, in the order they were asked, and compares the shape of the answers. */
class RecordedPairsTests {

    private static final String KEY = "key-of-the-test";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, OdooSimulator> SERVERS = new HashMap<>();
    private int createdOverJson2;

    @BeforeAll
    static void startBothVersions() {
        Stream.of("19.0", "18.0").forEach(version -> SERVERS.put("Odoo " + version, started(version)));
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(OdooSimulator::close);
    }

    @TestFactory
    Stream<DynamicTest> answersAsTheRealServerDid() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/odoo/recorded-pairs.jsonl")).stream()
                .map(RecordedPairsTests::parse)
                .map(pair -> DynamicTest.dynamicTest(
                        pair.get("server").asText() + " " + pair.get("name").asText(), () -> replay(pair)));
    }

    private void replay(JsonNode pair) throws IOException, InterruptedException {
        OdooSimulator server = SERVERS.get(pair.get("server").asText());
        String name = pair.get("name").asText();
        if (name.equals("order-load-concurrent-loser")) {
            server.fault(Fault.once(Fault.Kind.LOAD_CONFLICT, "sale.order", "load"));
        }

        HttpResponse<String> answer = post(server, pair, withCredentials(pair.get("request"), name));

        assertThat(answer.statusCode()).isEqualTo(pair.get("status").asInt());
        if (pair.get("response").isTextual()) {
            assertThat(answer.body()).isEqualTo(pair.get("response").asText());
            return;
        }
        JsonNode body = parse(answer.body());
        sameShape("$", pair.get("response"), body);
        for (String exact : List.of(
                "/error/data/name",
                "/error/data/message",
                "/error/code",
                "/name",
                "/message",
                "/result/messages/0/message")) {
            assertThat(body.at(exact)).as(exact).isEqualTo(pair.get("response").at(exact));
        }
        if (name.equals("json2-create")) {
            createdOverJson2 = body.get(0).asInt();
        }
    }

    /** The recorded caller was user 7 or 8 of a database named erp, with a key that was not kept. */
    private String withCredentials(JsonNode request, String name) {
        if (request.isTextual()) {
            return request.asText();
        }
        if (name.equals("json2-confirm")) {
            ((ArrayNode) request.at("/ids")).set(0, ((ArrayNode) request.at("/ids")).numberNode(createdOverJson2));
        } else if (request.at("/params/service").asText().equals("object")) {
            ArrayNode args = (ArrayNode) request.at("/params/args");
            args.set(1, args.numberNode(OdooServices.USER_ID));
            if (!name.endsWith("bad-key")) {
                args.set(2, args.textNode(KEY));
            }
        } else if (name.equals("authenticate")) {
            ((ArrayNode) request.at("/params/args")).set(2, ((ArrayNode) request.at("/params/args")).textNode(KEY));
        }
        return request.toString();
    }

    private static void sameShape(String path, JsonNode expected, JsonNode actual) {
        assertThat(actual.getNodeType()).as(path).isEqualTo(expected.getNodeType());
        if (expected.isObject() && !path.endsWith("moreinfo") && !path.endsWith("context")) {
            assertThat(actual.fieldNames()).toIterable().as(path).containsExactlyInAnyOrderElementsOf(names(expected));
            expected.fieldNames()
                    .forEachRemaining(name -> sameShape(path + "." + name, expected.get(name), actual.get(name)));
        } else if (expected.isArray() && !path.endsWith("order_line") && !path.endsWith("picking_ids")) {
            assertThat(actual.size()).as(path).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                sameShape(path + "[" + i + "]", expected.get(i), actual.get(i));
            }
        }
    }

    private static Iterable<String> names(JsonNode object) {
        return object::fieldNames;
    }

    private static HttpResponse<String> post(OdooSimulator server, JsonNode pair, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.url() + pair.path("path").asText("/jsonrpc")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (pair.has("authorization")) {
            request.header("Authorization", pair.get("authorization").asText().replace("<key>", KEY));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static OdooSimulator started(String version) {
        OdooSimulator server = OdooSimulator.start(new OdooSettings(0, version, "erp", "marketplace", KEY, null));
        server.record("product.category", 5, Map.of("name", "Furniture / Office"));
        product(server, 1, null, "2026-11-21 02:18:37.100000");
        product(server, 2, null, "2026-11-21 02:18:37.100000");
        String first = version.equals("19.0") ? "2026-11-21 02:18:14.300000" : "2026-11-21 02:38:44.300000";
        int base = version.equals("19.0") ? 49 : 40;
        product(server, base, "FURN_0001", first);
        product(server, base + 1, "FURN_0002", first);
        product(server, base + 2, "FURN_0006", first);
        product(server, 53, "FURN_5555", "2026-11-21 02:18:29.000000");
        server.record(
                "product.product",
                10459,
                Map.of(
                        "default_code",
                        "P1795228616",
                        "name",
                        "Plaquettes avant",
                        "active",
                        true,
                        "sale_ok",
                        true,
                        "is_storable",
                        false,
                        "list_price",
                        new BigDecimal("92"),
                        "write_date",
                        "2026-11-21 02:10:00.000000"));
        server.record("res.partner", 49, Map.of("name", "Administrator", "active", true));
        server.record("sale.order", 62, Map.of("name", "S00062", "state", "draft", "partner_id", 49));
        server.record("stock.quant", 39, Map.of("product_id", 10459, "inventory_quantity", BigDecimal.TEN));
        server.record("stock.picking", 17, Map.of("name", "WH/OUT/00017", "state", "assigned"));
        server.record("res.partner", 45, Map.of("name", "Client P1795228960", "active", true));
        if (version.equals("18.0")) {
            orderOf18(server);
        }
        return server;
    }

    private static void orderOf18(OdooSimulator server) {
        server.record(
                "sale.order",
                25,
                Map.of(
                        "name",
                        "S00025",
                        "state",
                        "sale",
                        "client_order_ref",
                        "P1795228960",
                        "partner_id",
                        45,
                        "currency_id",
                        1,
                        "date_order",
                        "2026-11-21 02:43:37.000000",
                        "delivery_status",
                        "pending",
                        "invoice_status",
                        "to invoice"));
    }

    private static void product(OdooSimulator server, int id, String code, String writeDate) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "name",
                "Product " + id,
                "active",
                true,
                "sale_ok",
                true,
                "is_storable",
                code != null,
                "list_price",
                new BigDecimal("5.1"),
                "categ_id",
                5,
                "write_date",
                writeDate));
        values.put("default_code", code);
        values.put("barcode", "FURN_0001".equals(code) ? "2300001000008" : null);
        server.record("product.product", id, values);
    }

    private static JsonNode parse(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }
}
