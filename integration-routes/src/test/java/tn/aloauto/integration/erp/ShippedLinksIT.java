package tn.aloauto.integration.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.erp.odoo.OdooAnswer;
import tn.aloauto.integration.erp.odoo.OdooCall;
import tn.aloauto.localdatabase.LocalDatabase;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** The ERP files we ship, through the real gate: each is live, and its sample gives its expected output. */
@IntegrationTest
class ShippedLinksIT {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final OdooSimulator ODOO = RealDatabase.ODOO;

    @Autowired
    private Definitions definitions;

    @Autowired
    private ProducerTemplate producer;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void everyFileIsLive() {
        await().untilAsserted(() -> assertThat(definitions.all().stream()
                        .filter(file -> file.kind().equals("erp") && !file.id().startsWith("it-")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.status()).as(file.reason()).isEqualTo("live")));
    }

    @Test
    void theConnectionAsksAndAnswersAsItsSampleSays() throws IOException {
        ODOO.product("PT-1001", "Plaquettes", BigDecimal.ONE, BigDecimal.ONE);
        OdooCall sample = JSON.treeToValue(sample("pieces-tunis-odoo.json"), OdooCall.class);

        OdooAnswer answer = producer.requestBody("direct:erp-pieces-tunis-odoo", sample, OdooAnswer.class);

        assertContains(sample("pieces-tunis-odoo.expected.json"), JSON.valueToTree(answer.result()), "$");
    }

    @Test
    void theSampleOrderBecomesTheExpectedSaleOrder() throws Exception {
        JsonNode sample = sample("pieces-tunis-odoo-orders.json");
        JsonNode expected = sample("pieces-tunis-odoo-orders.expected.json");
        // the sample tells of the first order of a fresh Odoo
        ODOO.reset();
        for (JsonNode product : sample.get("products_of_the_erp")) {
            ODOO.product(product.asText(), product.asText(), BigDecimal.ONE, BigDecimal.TEN);
        }

        new SampleOrder(sample).confirm();

        String number = expected.get("client_order_ref").asText();
        await().untilAsserted(() -> assertThat(jdbc.sql(
                                "select state || ' ' || coalesce(reason, '') from order_export where payload ->> 'number' = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("sent "));
        List<Map<String, Object>> orders = ODOO.orders().stream()
                .filter(order -> number.equals(order.get("client_order_ref")))
                .toList();
        assertThat(orders).hasSize(1);
        assertContains(expected, JSON.valueToTree(orders.get(0)), "$");
        theShopHearsWhatBecameOfIt(sample("pieces-tunis-odoo-status.expected.json"));
    }

    private void theShopHearsWhatBecameOfIt(JsonNode expected) throws IOException {
        String number = sample("pieces-tunis-odoo-status.json").get("number").asText();
        await().untilAsserted(() -> {
            jdbc.sql("update erp_link set wanted = 'delta' where link = 'pieces-tunis-odoo-status'")
                    .update();
            assertThat(jdbc.sql(
                                    "select erp_state, erp_delivery, erp_invoice from marketplace.erp_progress where number = ?")
                            .param(number)
                            .query()
                            .singleRow())
                    .containsEntry("erp_state", expected.get("erp_state").asText())
                    .containsEntry("erp_delivery", expected.get("erp_delivery").asText())
                    .containsEntry("erp_invoice", expected.get("erp_invoice").asText());
        });
    }

    /** Everything that is expected is there; the ERP may say more. */
    private static void assertContains(JsonNode expected, JsonNode actual, String path) {
        if (expected.isObject()) {
            for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                assertContains(expected.get(name), actual.path(name), path + "." + name);
            }
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(path).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertContains(expected.get(i), actual.get(i), path + "[" + i + "]");
            }
        } else {
            assertThat(actual.asText()).as(path).isEqualTo(expected.asText());
        }
    }

    private static JsonNode sample(String file) throws IOException {
        Path samples = LocalDatabase.projectRoot().resolve("route-definitions/samples");
        return JSON.readTree(Files.readString(samples.resolve(file)));
    }

    /** Writes the sample's order as the shop does. */
    private record SampleOrder(JsonNode sample) {

        void confirm() throws Exception {
            try (Connection shop = RealDatabase.DATABASE.connectAs("marketplace_app")) {
                shop.setAutoCommit(false);
                run(
                        shop,
                        BUYER_VENDOR_ADDRESS,
                        buyer().toString(),
                        text("buyer", "email"),
                        text("buyer", "first_name"),
                        text("buyer", "last_name"));
                run(
                        shop,
                        ORDER,
                        buyer().toString(),
                        sample.at("/order/shipping_address").toString(),
                        total().toPlainString(),
                        vendorOrder().toString(),
                        sample.at("/event/payload/number").asText());
                int position = 0;
                for (JsonNode line : sample.at("/order/lines")) {
                    String item = "019a5f00-0000-7000-8000-00000000%04d".formatted(++position);
                    run(
                            shop,
                            LINE,
                            line.get("sku").asText(),
                            line.get("name").asText(),
                            item,
                            vendorOrder().toString(),
                            line.get("quantity").asText(),
                            line.get("unit_price").asText());
                }
                run(
                        shop,
                        EVENT,
                        sample.at("/event/topic").asText(),
                        vendorOrder().toString(),
                        sample.at("/event/payload").toString(),
                        sample.at("/event/correlation_id").asText());
                shop.commit();
            }
        }

        private static final String BUYER_VENDOR_ADDRESS =
                """
                with given as (select ?::uuid as id, ? as email, ? as first_name, ? as last_name),
                buyer as (insert into app_user (id, email, password_hash, first_name, last_name)
                  select id, email, 'none', first_name, last_name from given returning id),
                owner as (insert into app_user (email, password_hash, first_name, last_name, role)
                  values ('owner-of-the-sample@example.tn', 'none', 'Ali', 'Trabelsi', 'vendor') returning id),
                vendor as (insert into vendor (user_id, company_name, slug, contact_email, tax_number, status)
                  select id, 'Pièces Tunis', 'pieces-tunis', 'contact@example.tn', '1049000T', 'active' from owner on conflict (slug) do nothing)
                insert into address (user_id, street, city, governorate, postal_code, phone)
                select id, '12 rue de Marseille', 'Tunis', 'TN-11', '1000', '+21620123456' from buyer""";

        private static final String ORDER =
                """
                with given as (select ?::uuid as buyer, ?::jsonb as address, ?::numeric as total, ?::uuid as id, ? as number),
                placed as (insert into customer_order (number, user_id, status, payment_method, shipping_address_id, billing_address_id,
                    shipping_address, billing_address, subtotal_amount, total_amount)
                  select number, buyer, 'confirmed', 'cash', a.id, a.id, g.address, g.address, total, total
                  from given g join address a on a.user_id = g.buyer returning id)
                insert into vendor_order (id, order_id, vendor_id, number, status, subtotal_amount, commission_rate, commission_amount, confirmed_at)
                select g.id, p.id, v.id, g.number, 'confirmed', g.total, 0.1, 0, now()
                from given g, placed p, vendor v where v.slug = 'pieces-tunis'""";

        private static final String LINE =
                """
                with given as (select ? as sku, ? as name, ?::uuid as item, ?::uuid as vendor_order, ?::integer as quantity, ?::numeric as price),
                category as (insert into category (name, slug) values ('Échantillon', 'echantillon')
                  on conflict (slug) do update set position = 0 returning id),
                product as (insert into product (vendor_id, sku, reference, name, category_id)
                  select v.id, g.sku, g.sku, g.name, c.id from given g, category c, vendor v where v.slug = 'pieces-tunis'
                  on conflict (vendor_id, sku) do update set is_active = true returning id)
                insert into order_item (id, vendor_order_id, product_id, sku, name, quantity, unit_price, price_at_purchase, total_price, vat_rate, vat_amount)
                select item, vendor_order, p.id, sku, name, quantity, price, price, quantity * price, 0.19, 0 from given, product p""";

        private static final String EVENT =
                """
                insert into outbox (topic, aggregate_id, vendor_id, payload, correlation_id)
                values (?, ?::uuid, (select id from vendor where slug = 'pieces-tunis'), ?::jsonb, ?)""";

        private UUID buyer() {
            return UUID.fromString(text("buyer", "id"));
        }

        private UUID vendorOrder() {
            return UUID.fromString(sample.at("/event/payload/vendor_order_id").asText());
        }

        private String text(String of, String name) {
            return sample.at("/order/" + of + "/" + name).asText();
        }

        private BigDecimal total() {
            BigDecimal total = BigDecimal.ZERO;
            for (JsonNode line : sample.at("/order/lines")) {
                total = total.add(new BigDecimal(line.get("unit_price").asText())
                        .multiply(BigDecimal.valueOf(line.get("quantity").asInt())));
            }
            return total;
        }

        private static void run(Connection shop, String sql, String... values) throws Exception {
            try (PreparedStatement statement = shop.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                statement.execute();
            }
        }
    }
}
