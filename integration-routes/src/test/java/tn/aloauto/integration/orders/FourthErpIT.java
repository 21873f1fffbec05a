package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.DefinitionStatus;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.erp.LinkRequests;
import tn.aloauto.integration.schedules.Schedules;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;
import tn.aloauto.simulators.rest.RestErpSimulator;

@IntegrationTest
@DisplayName(
        "A-118, A-119, A-120, A-121, B-071, X-004: a fourth ERP is four YAML files and no Java, catalogue in and orders out")
class FourthErpIT {

    private static final String VENDOR = "quatre";
    private static final String KEY = "      - {name: apiKey, value: \"{{IT_QUATRE_KEY}}\"}\n";
    private static final Path DEFINITIONS = RealDatabase.DEFINITIONS_FOLDER;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Schedules schedules;

    @Autowired
    private LinkRequests requests;

    private final List<Path> written = new ArrayList<>();
    private RestErpSimulator erp;
    private Shop shop;

    @BeforeEach
    void anErpNobodyHasSeenBefore() {
        erp = RestErpSimulator.start(0);
        shop = Shop.of(RealDatabase.DATABASE, VENDOR);
    }

    @AfterEach
    void removeTheFilesOfTheTest() throws IOException {
        for (Path file : written) {
            Files.deleteIfExists(file);
        }
        await().until(() ->
                definitions.all().stream().noneMatch(each -> each.id().startsWith("it-quatre")));
        erp.close();
        jdbc.sql("delete from rest_pull where link = 'it-quatre-articles'").update();
    }

    @ParameterizedTest
    @CsvSource({"page,page,1", "offset,offset,1", "cursor,cursor,1", "link,offset,1"})
    void itsArticlesComeInWhateverWayItPages(String paging, String parameter, String first) throws IOException {
        for (int i = 0; i < 7; i++) {
            erp.article(paging + "-" + i, "Plaquettes " + i, "12.500", i, "2026-01-01T00:00:00Z");
        }
        connect("");
        importWith(paging, parameter, "");

        pullNow();

        await().until(() -> stock(paging + "-")
                .equals(List.of("0 12.500", "1 12.500", "2 12.500", "3 12.500", "4 12.500", "5 12.500", "6 12.500")));
        assertThat(jdbc.sql("select source || ' ' || status from file_receipt where feed_id = 'it-quatre-stock'"
                                + " order by received_at desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("erp completed");
        assertThat(lastPull()).startsWith("success 7 ");
    }

    @Test
    @DisplayName("X-002, X-004: articles over GraphQL, as a Sage X3 speaks it: a query in the file, no Java")
    void itsArticlesComeInOverGraphQlToo() throws IOException {
        for (int i = 0; i < 7; i++) {
            erp.article("graph-" + i, "Plaquettes " + i, "12.500", i, "2026-01-01T00:00:00Z");
        }
        connect("");
        feed("partial", "node.");
        importAs(
                """
                      - {name: path, value: /graphql}
                      - name: graphql
                        value: "query Articles($after: String, $first: Int, $since: String) { articles(after: $after, first: $first, since: $since) { edges { node { code label family price { ttc } stock { qty } oem } } pageInfo { endCursor } } }"
                      - {name: items, value: data.articles.edges}
                      - {name: paging, value: cursor}
                      - {name: pageParameter, value: after}
                      - {name: cursorPath, value: data.articles.pageInfo.endCursor}
                      - {name: sizeParameter, value: first}
                      - {name: pageSize, value: "3"}
                      - {name: deltaParameter, value: since}
                """);

        pullNow();
        await().until(() -> lastPull().startsWith("failed 0 L'ERP répond par une erreur : There is no such field"));
        String without = version("it-quatre");
        connect(KEY + "      - {name: extraHeader, value: \"x-xtrem-endpoint: SEED\"}\n");
        await().until(() -> !version("it-quatre").equals(without));
        pullNow();

        await().until(() -> stock("graph-")
                .equals(List.of("0 12.500", "1 12.500", "2 12.500", "3 12.500", "4 12.500", "5 12.500", "6 12.500")));
        assertThat(lastPull()).startsWith("success 7 ");
    }

    @Test
    void onlyWhatChangedIsAskedForTheNextTimeAndAServerThatIsAwayChangesNothing() throws IOException {
        erp.article("delta-1", "Disque", "80.000", 4, "2020-01-01T00:00:00Z");
        connect("");
        importWith("page", "page", "updated_since");
        pullNow();
        await().until(() -> stock("delta-").equals(List.of("4 80.000")));

        erp.article("delta-2", "Disque", "81.000", 5, "2099-01-01T00:00:00Z");
        pullNow();
        await().until(() -> stock("delta-").equals(List.of("4 80.000", "5 81.000")));
        assertThat(lastPull()).startsWith("success 1 ");

        erp.fault(Fault.once(Kind.HTTP_503, "articles", "GET"));
        pullNow();
        await().until(() -> lastPull().startsWith("failed 0 L'ERP est indisponible"));
        assertThat(erp.calls().get("articles.GET")).isEqualTo(5);
    }

    @Test
    void itsOrdersGoOutOnceEachThroughEveryFaultAndOAuth() throws IOException {
        connect(
                """
                      - {name: clientId, value: shop}
                      - {name: clientSecret, value: "{{IT_QUATRE_KEY}}"}
                      - {name: tokenUrl, value: "{{IT_QUATRE_TOKENS}}"}
                """);
        exportOrders();
        List<Shop.Placed> orders = new ArrayList<>();
        for (Kind kind : List.of(
                Kind.DROP_ANSWER,
                Kind.DUPLICATE,
                Kind.RESET,
                Kind.HTTP_500,
                Kind.HTTP_503,
                Kind.TRUNCATED,
                Kind.HTML_200)) {
            erp.fault(Fault.once(kind, "orders", "POST"));
            Shop.Placed order = shop.confirmedOrder("PLQ-2045", "89.505");
            orders.add(order);
            await().until(() -> "sent".equals(state(order)));
        }

        assertThat(erp.orders().stream().map(each -> each.get("number")))
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(Shop.Placed::number).toList());
        assertThat(erp.orders().get(0))
                .containsEntry("client", Map.of("name", "Salma Ben Youssef", "city", "Tunis"))
                .containsEntry("channel", "alo")
                .containsEntry("lines", List.of(Map.of("sku", "PLQ-2045", "qty", 2, "price", 89.505, "vat", "19")));

        shop.cancelled(orders.get(0));
        await().until(() -> erp.orders().stream()
                .anyMatch(each ->
                        orders.get(0).number().equals(each.get("number")) && "cancelled".equals(each.get("state"))));
    }

    @Test
    @DisplayName("Y4: an empty list changes nothing, a shrunken one is held like a file")
    void anEmptyOrShrunkenAnswerIsBraked() throws IOException {
        List<String> thirty = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            erp.article("brake-" + i, "Disque", "80.000", 4, "2026-01-01T00:00:00Z");
            thirty.add("4 80.000");
        }
        connect("");
        importWith("page", "page", "", "full");
        pullNow();
        await().until(() -> stock("brake-").equals(thirty));

        erp.keepArticles(5);
        pullNow();
        await().until(() -> lastPull().startsWith("success 5 "));
        await().until(() -> "held".equals(lastFile()));
        assertThat(stock("brake-")).isEqualTo(thirty);

        erp.keepArticles(0);
        pullNow();
        await().until(() -> lastPull().startsWith("failed 0 L'ERP a rendu une liste vide"));
        assertThat(stock("brake-")).isEqualTo(thirty);
    }

    @Test
    @DisplayName(
            "A-129, X3: a refused key stops the link, alerts, is not hammered; a renewed one and one call put it right")
    void aRefusedKeyStopsTheLinkAndOneCallPutsItRight() throws IOException {
        connect("      - {name: apiKey, value: \"{{IT_QUATRE_WRONG}}\"}\n");
        exportOrders();
        List<Shop.Placed> orders = List.of(
                shop.confirmedOrder("PLQ-2045", "10.000"),
                shop.confirmedOrder("PLQ-2045", "11.000"),
                shop.confirmedOrder("PLQ-2045", "12.000"));
        await().until(() -> openAlert().contains("identifiants"));
        await().until(() -> jdbc.sql("select failures from erp_link where link = 'it-quatre-orders'")
                        .query(Integer.class)
                        .single()
                >= 3);
        assertThat(jdbc.sql(
                                "select sum(attempts) from order_export where link = 'it-quatre-orders' and state <> 'sent'")
                        .query(Integer.class)
                        .single())
                .as("tries of three orders")
                .isLessThanOrEqualTo(8);
        orders.forEach(order -> assertThat(state(order)).isEqualTo("pending"));

        String wrong = version("it-quatre");
        connect("");
        await().until(() -> !version("it-quatre").equals(wrong));
        assertThat(requests.run("it-quatre-orders", null, "it")).isEqualTo(LinkRequests.Answer.ACCEPTED);

        await().until(() -> orders.stream().allMatch(order -> "sent".equals(state(order))));
        await().until(() -> openAlert().isEmpty());
    }

    /** A flow is live a moment before its schedule stands. */
    private void pullNow() {
        await().until(() -> schedules.runNow("it-quatre-articles", "it"));
    }

    private String version(String id) {
        return definitions.all().stream()
                .filter(each -> each.id().equals(id))
                .map(DefinitionStatus::version)
                .findFirst()
                .orElse("");
    }

    private String openAlert() {
        return jdbc.sql("select message from alert where kind = 'link_down' and subject = 'it-quatre-orders'"
                        + " and closed_at is null")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private String lastFile() {
        return jdbc.sql(
                        "select status from file_receipt where feed_id = 'it-quatre-stock' order by received_at desc limit 1")
                .query(String.class)
                .single();
    }

    private void connect(String signIn) throws IOException {
        System.setProperty("IT_QUATRE_WRONG", "a key of last year");
        System.setProperty("IT_QUATRE_URL", erp.url() + "/api");
        System.setProperty("IT_QUATRE_TOKENS", erp.url() + "/oauth/token");
        System.setProperty("IT_QUATRE_KEY", RestErpSimulator.KEY);
        write(
                "erp/it-quatre",
                """
                - templatedRoute:
                    routeTemplateRef: rest-connection
                    routeId: it-quatre
                    parameters:
                      - {name: description, value: The fourth ERP}
                      - {name: connection, value: it-quatre}
                      - {name: url, value: "{{IT_QUATRE_URL}}"}
                      - {name: secondsOpen, value: "1"}
                      - {name: failuresToOpen, value: "50"}
                """
                        + (signIn.isEmpty() ? KEY : signIn));
        live("it-quatre");
    }

    private void importWith(String paging, String parameter, String delta) throws IOException {
        importWith(paging, parameter, delta, "partial");
    }

    private void importWith(String paging, String parameter, String delta, String mode) throws IOException {
        feed(mode, "");
        importAs(
                """
                      - {name: path, value: /articles}
                      - {name: items, value: data.items}
                      - {name: paging, value: %s}
                      - {name: pageParameter, value: %s}
                      - {name: sizeParameter, value: size}
                      - {name: pageSize, value: "3"}
                      - {name: cursorPath, value: next}
                      - {name: deltaParameter, value: "%s"}
                """
                        .formatted(paging, parameter, delta));
    }

    /** @param before what the names of its columns begin with */
    private void feed(String mode, String before) throws IOException {
        Files.writeString(
                RealDatabase.MAPPINGS_FOLDER.resolve("it-quatre-stock.mapping.yaml"),
                """
                description: Articles of the fourth ERP
                dialect: {delimiter: ";", decimalChar: "."}
                fields:
                  - {name: %1$scode, target: reference}
                  - {name: %1$slabel, target: name}
                  - {name: %1$sprice.ttc, target: price}
                  - {name: "%1$sstock[0].qty", target: quantity}
                  - {name: %1$sfamily, target: category, values: {Freinage: Freinage}}
                  - {name: %1$soem, target: oe_references}
                """
                        .formatted(before));
        Shop.asTheShop(RealDatabase.DATABASE, jdbc -> jdbc.sql(
                        "insert into category (name, slug) select 'Freinage', 'freinage-export'"
                                + " where not exists (select from category where name = 'Freinage')")
                .update());
        write(
                "vendors/it-quatre-stock",
                """
                - templatedRoute:
                    routeTemplateRef: stock-file-intake
                    routeId: it-quatre-stock
                    parameters:
                      - {name: description, value: Stock of the fourth ERP}
                      - {name: feed, value: it-quatre-stock}
                      - {name: vendor, value: quatre}
                      - {name: mapping, value: it-quatre-stock}
                      - {name: inbox, value: erp}
                      - {name: mode, value: %s}
                      - {name: maxNew, value: "100"}
                """
                        .formatted(mode));
        live("it-quatre-stock");
    }

    private void importAs(String how) throws IOException {
        write(
                "erp/it-quatre-articles",
                """
                - templatedRoute:
                    routeTemplateRef: rest-catalogue-import
                    routeId: it-quatre-articles
                    parameters:
                      - {name: description, value: Articles of the fourth ERP}
                      - {name: link, value: it-quatre-articles}
                      - {name: vendor, value: quatre}
                      - {name: connection, value: it-quatre}
                      - {name: feed, value: it-quatre-stock}
                      - {name: schedule, value: manual}
                """
                        + how);
        live("it-quatre-articles");
    }

    private void exportOrders() throws IOException {
        Files.writeString(
                RealDatabase.MAPPINGS_FOLDER.resolve("it-quatre-orders.layout.yaml"),
                """
                description: Orders for the fourth ERP
                format: json
                columns:
                  - {name: number, from: number}
                  - {name: channel, value: alo}
                  - {name: client.name, from: customer_name}
                  - {name: client.city, from: customer_city}
                  - {name: "lines[].sku", from: sku}
                  - {name: "lines[].qty", from: quantity}
                  - {name: "lines[].price", from: unit_price}
                  - {name: "lines[].vat", from: vat_percent}
                """);
        write(
                "erp/it-quatre-orders",
                """
                - templatedRoute:
                    routeTemplateRef: rest-order-export
                    routeId: it-quatre-orders
                    parameters:
                      - {name: description, value: Orders for the fourth ERP}
                      - {name: link, value: it-quatre-orders}
                      - {name: vendor, value: quatre}
                      - {name: connection, value: it-quatre}
                      - {name: layout, value: it-quatre-orders}
                      - {name: path, value: /orders}
                      - {name: idempotencyHeader, value: Idempotency-Key}
                      - {name: lookupPath, value: /orders}
                      - {name: cancelPath, value: "/orders/{reference}/cancel"}
                """);
        live("it-quatre-orders");
    }

    private void write(String file, String text) throws IOException {
        Path path = DEFINITIONS.resolve(file + ".camel.yaml");
        written.add(path);
        Files.writeString(path, text);
    }

    private void live(String id) {
        await().untilAsserted(() -> assertThat(definitions.all()).anySatisfy(each -> {
            assertThat(each.id()).isEqualTo(id);
            assertThat(each.status()).as(String.valueOf(each.reason())).isEqualTo("live");
        }));
    }

    private List<String> stock(String prefix) {
        return jdbc.sql("select feed_quantity || ' ' || price from marketplace.offer o join marketplace.vendor v"
                        + " on v.id = o.vendor_id where v.slug = 'quatre' and o.sku like ? order by o.sku")
                .param(prefix + "%")
                .query(String.class)
                .list();
    }

    private String lastPull() {
        return jdbc.sql("select status || ' ' || records_read || ' ' || message from erp_sync_log"
                        + " where link = 'it-quatre-articles' order by started_at desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private String state(Shop.Placed order) {
        return jdbc.sql("select state from order_export where vendor_order_id = ? order by outbox_id limit 1")
                .param(order.id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
