package tn.aloauto.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the people of the demo do, each over the same doors as anyone outside: SFTP and REST. */
final class Story {

    static final String VENDOR = "vendor@demo.aloauto.tn";
    static final String BUYER = "buyer@demo.aloauto.tn";
    static final String ADMIN = "admin@demo.aloauto.tn";

    private static final Set<String> IN_WORK = Set.of("received", "processing");

    private final Settings settings;
    private final Map<String, RestClient> people = new ConcurrentHashMap<>();

    Story(Settings settings) {
        this.settings = settings;
    }

    /** The vendor puts a file into the drop box; returns the row of the upload once it is dealt with. */
    JsonNode vendorDelivers(Path file) {
        return vendorDelivers(file, () -> vendorPuts(file));
    }

    /** The same by any means of delivery. */
    JsonNode vendorDelivers(Path file, Runnable delivery) {
        Set<String> before = uploads().stream().map(Story::id).collect(Collectors.toSet());
        delivery.run();
        return Patience.untilThereIs("finished upload of " + file.getFileName(), () -> uploads().stream()
                .filter(upload -> !before.contains(id(upload)))
                .filter(upload -> !IN_WORK.contains(upload.path("status").asText()))
                .findFirst());
    }

    void vendorPuts(Path file) {
        try (DropBox box = DropBox.open(settings.ports().sftp().number(), VENDOR)) {
            box.put(file, "in/" + file.getFileName());
        }
    }

    List<JsonNode> uploads() {
        return as(VENDOR)
                .get("/api/v1/integrations/file-uploads?limit=50")
                .expecting(200)
                .results();
    }

    List<JsonNode> rejectedRows(JsonNode upload) {
        return as(VENDOR)
                .get("/api/v1/integrations/file-uploads/" + id(upload) + "/rejected-rows")
                .expecting(200)
                .results();
    }

    /** Products for sale that answer to the words, best first. */
    List<JsonNode> visitorSearches(String words) {
        return RestClient.visitor(settings.apiUrl())
                .get("/api/v1/products?search=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .expecting(200)
                .results();
    }

    int productsOfPiecesTunis() {
        return RestClient.visitor(settings.apiUrl())
                .get("/api/v1/products?vendor=pieces-tunis&limit=1")
                .expecting(200)
                .body()
                .path("count")
                .asInt();
    }

    /** The buyer puts pieces in the cart and orders them, paying on delivery. */
    Answer buyerOrders(RestClient buyer, JsonNode product, int quantity, String idempotencyKey) {
        buyer.post(
                        "/api/v1/carts/me/items",
                        Map.of("product", product.path("id").asLong(), "quantity", quantity))
                .expecting(200, 201);
        return repeatOrder(buyer, idempotencyKey);
    }

    /** The same request again, as after a lost answer. */
    Answer repeatOrder(RestClient buyer, String idempotencyKey) {
        String address = buyer.get("/api/v1/addresses")
                .expecting(200)
                .results()
                .get(0)
                .path("id")
                .asText();
        return buyer.postOnce(
                        "/api/v1/orders",
                        idempotencyKey,
                        Map.of("shipping_address", address, "billing_address", address, "payment_method", "cash"))
                .expecting(201);
    }

    Answer buyerConfirms(RestClient buyer, Answer order) {
        return buyer.post("/api/v1/orders/" + order.text("id") + "/confirm", Map.of())
                .expecting(200);
    }

    /** Number of the vendor's part of an order, which the vendor's own system quotes. */
    static String vendorOrderNumber(Answer order) {
        return order.body().path("vendor_orders").path(0).path("number").asText();
    }

    /** Sale orders the vendor's Odoo holds for one of our numbers. */
    List<JsonNode> saleOrders(String number) {
        return odoo().get("/simulator/orders").expecting(200).results().stream()
                .filter(order -> order.path("client_order_ref").asText().equals(number))
                .toList();
    }

    /** The sale orders for a number, once an answer was lost and the export still came to its end. */
    Optional<List<JsonNode>> exportedAfterLoss(String number, int faultsBefore) {
        List<JsonNode> there = saleOrders(number);
        boolean confirmed =
                there.stream().anyMatch(order -> order.path("state").asText().equals("sale"));
        return confirmed && faultsHappened() > faultsBefore ? Optional.of(there) : Optional.empty();
    }

    /** The vendor's Odoo takes the next order and loses its answer on the way back. */
    void odooLosesItsNextAnswer() {
        odoo().post("/simulator/faults", Map.of("kind", "DROP_ANSWER", "model", "sale.order", "method", "load"))
                .expecting(201);
    }

    /** Whoever asks the vendor's Odoo gets an overloaded proxy's page. */
    void odooIsAway() {
        odoo().post("/simulator/faults", Map.of("kind", "HTTP_503", "times", -1))
                .expecting(201);
    }

    void odooIsWell() {
        odoo().delete("/simulator/faults").expecting(200);
    }

    /** The vendor's Odoo sells the parts of a stock file. */
    void odooKnows(Path file) {
        odoo().post("/simulator/products", Map.of("products", StockFile.odooProducts(file)))
                .expecting(201);
    }

    /** The route definitions as the engine sees them. */
    List<JsonNode> routes() {
        return as(ADMIN).get("/api/v1/integrations/routes").expecting(200).results();
    }

    /** The vendor's Odoo takes the next order at once, and answers late. */
    void odooIsSlow(int millis) {
        odoo().post(
                        "/simulator/faults",
                        Map.of("kind", "DELAY", "model", "sale.order", "method", "load", "millis", millis))
                .expecting(201);
    }

    int faultsHappened() {
        return odoo().get("/simulator/state")
                .expecting(200)
                .body()
                .path("faults_happened")
                .asInt();
    }

    /** What the sync log holds of one type, newest first. */
    List<JsonNode> syncRows(String syncType) {
        return as(ADMIN)
                .get("/api/v1/integrations/erp-sync-logs?limit=200&sync_type=" + syncType)
                .expecting(200)
                .results();
    }

    /** The newest row of the sync log of one type, once it is closed. */
    JsonNode newestSyncRow(String syncType) {
        return Patience.untilThereIs("closed sync-log row of " + syncType, () -> syncRows(syncType).stream()
                .findFirst()
                .filter(row -> !row.path("status").asText().equals("running")));
    }

    RestClient as(String email) {
        return people.computeIfAbsent(email, who -> RestClient.signedIn(settings.apiUrl(), who));
    }

    private RestClient odoo() {
        return RestClient.visitor(settings.odooUrl());
    }

    private static String id(JsonNode row) {
        return row.path("id").asText();
    }
}
