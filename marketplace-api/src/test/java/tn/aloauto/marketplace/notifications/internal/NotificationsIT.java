package tn.aloauto.marketplace.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Who is told what, once, in which language, and who may ask not to be (B-111, G-13, L-020, L-025, N-022). */
@MarketplaceTest
class NotificationsIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private VendorNews news;

    @Test
    @DisplayName("B-111: the vendor hears of a confirmed order, the buyer of every step of it")
    void tellsTheLifeOfAnOrder() {
        Purchase purchase = Purchase.confirmed(shop, people, 1);
        purchase.delivered();

        assertThat(kinds(purchase.buyer()))
                .containsExactly("parcel_delivered", "parcel_shipped", "order_confirmed", "order_placed");
        assertThat(kinds(purchase.vendor())).containsExactly("new_order");
        assertThat(mails(purchase.buyer()))
                .containsExactlyInAnyOrder("order_placed", "order_confirmed", "parcel_shipped", "parcel_delivered");
        assertThat(mails(purchase.vendor())).containsExactly("new_order");
    }

    @Test
    void aConfirmationThatIsRefusedTellsNothing() throws Exception {
        Purchase purchase = Purchase.confirmed(shop, people, 1);

        Purchase.atOnce(
                8, () -> shop.as(purchase.buyer()).post("/api/v1/orders/" + purchase.orderId() + "/confirm", null));

        assertThat(mails(purchase.buyer())).containsExactlyInAnyOrder("order_placed", "order_confirmed");
        assertThat(kinds(purchase.vendor())).containsExactly("new_order");
    }

    @Test
    void aVendorHearsOfACancellationOnlyOfWhatItHeardOf() {
        Purchase purchase = Purchase.confirmed(shop, people, 1);
        shop.as(purchase.admin()).post("/api/v1/orders/" + purchase.orderId() + "/cancel", Map.of("reason", "rupture"));
        TestAccounts.Person vendor = people.vendor();
        TestAccounts.Person buyer = people.buyer();
        Shelf.intoCart(shop.as(buyer), Shelf.part(vendor).put(), 1);
        JsonNode order = Purchase.ok(shop.as(buyer).post("/api/v1/orders", Shelf.cashOrder(Shelf.address(buyer))));
        shop.as(buyer).post("/api/v1/orders/" + order.get("id").asText() + "/cancel", Map.of("reason", "erreur"));

        assertThat(kinds(purchase.vendor())).containsExactly("vendor_order_cancelled", "new_order");
        assertThat(kinds(vendor)).isEmpty();
        assertThat(kinds(buyer)).containsExactly("order_cancelled", "order_placed");
    }

    @Test
    void isReadInTheLanguageOfTheReaderAndByNobodyElse() {
        Purchase purchase = Purchase.confirmed(shop, people, 1);
        ShopClient buyer = shop.as(purchase.buyer());

        JsonNode arabic = buyer.with("Accept-Language", "ar")
                .get("/api/v1/notifications?limit=1")
                .json();
        assertThat(arabic.at("/results/0/text").asText()).contains("تم تأكيد").contains("د.ت");
        assertThat(arabic.at("/count").asInt()).isEqualTo(2);
        String id = arabic.at("/results/0/id").asText();

        assertThat(shop.as(people.buyer())
                        .post("/api/v1/notifications/" + id + "/read", null)
                        .status())
                .isEqualTo(404);
        assertThat(buyer.get("/api/v1/notifications/unread-count")
                        .json()
                        .get("unread")
                        .asInt())
                .isEqualTo(2);
        assertThat(buyer.post("/api/v1/notifications/" + id + "/read", null).status())
                .isEqualTo(204);
        assertThat(buyer.get("/api/v1/notifications?unread=true")
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(buyer.post("/api/v1/notifications/read", null).status()).isEqualTo(204);
        assertThat(buyer.get("/api/v1/notifications/unread-count")
                        .json()
                        .get("unread")
                        .asInt())
                .isZero();
    }

    @Test
    void whoWantsNoMailGetsNoneButIsToldInTheShop() {
        TestAccounts.Person vendor = people.vendor();
        ShopClient settings = shop.as(vendor);
        JsonNode changed = settings.patch(
                        "/api/v1/users/me/notification-settings", Map.of("mail", Map.of("sales", false)))
                .json();
        assertThat(StreamSupport.stream(changed.get("topics").spliterator(), false)
                        .filter(topic -> topic.get("topic").asText().equals("sales")))
                .singleElement()
                .satisfies(topic -> assertThat(topic.get("mail").asBoolean()).isFalse());

        Purchase.confirmed(shop, people, vendor, Shelf.part(vendor).put(), 1);

        assertThat(kinds(vendor)).containsExactly("new_order");
        assertThat(mails(vendor)).isEmpty();
    }

    @Test
    @DisplayName(
            "L-004, L-008, L-022, L-023: a vendor who wishes it is owed one WhatsApp message of each confirmed order")
    void aVendorWhoWishesItIsToldByWhatsApp() {
        TestAccounts.Person vendor = people.vendor();
        long product =
                Shelf.part(vendor).named("Disque de frein\nfaux").times(50).put();
        Purchase before = Purchase.confirmed(shop, people, vendor, product, 1);
        Shelf.database()
                .sql("update app_user set phone = '+21622123456', locale = 'fr' where id = :id")
                .param("id", vendor.id())
                .update();
        assertThat(shop.as(vendor)
                        .patch("/api/v1/users/me/notification-settings", Map.of("whatsapp", true))
                        .json()
                        .get("whatsapp")
                        .asBoolean())
                .isTrue();

        Purchase bought = Purchase.confirmed(shop, people, vendor, product, 2);

        assertThat(whatsApps(before)).isEmpty();
        assertThat(whatsApps(bought))
                .containsExactly(
                        """
                        +21622123456 Nouvelle commande %s
                        Client : Amel Ben Salah
                        Téléphone : %s
                        2 x Disque de frein faux (200,000\u00a0DT)
                        Total : %s
                        http://localhost:8080/vendor/orders/%s"""
                                .formatted(
                                        bought.order()
                                                .at("/vendor_orders/0/number")
                                                .asText(),
                                        bought.order()
                                                .at("/shipping_address/phone")
                                                .asText(),
                                        Wording.amount(
                                                Locale.FRENCH,
                                                bought.order()
                                                        .at("/vendor_orders/0/total_amount")
                                                        .asText()),
                                        bought.vendorOrder()));
        assertThat(isToldByWhatsApp(bought)).isFalse();
        Shelf.database()
                .sql("select marketplace.mail_sent(id) from mail_outbox where dedupe_key = 'whatsapp:' || :part")
                .param("part", bought.vendorOrder())
                .query(Boolean.class)
                .single();
        assertThat(isToldByWhatsApp(bought)).isTrue();
        assertThat(isToldByWhatsApp(before)).isFalse();

        shop.as(vendor).patch("/api/v1/users/me/notification-settings", Map.of("whatsapp", false));
        assertThat(whatsApps(Purchase.confirmed(shop, people, vendor, product, 1)))
                .isEmpty();
    }

    private List<String> whatsApps(Purchase bought) {
        return Shelf.database()
                .sql(
                        "select recipient || ' ' || body_text from mail_outbox where way = 'whatsapp' and dedupe_key = 'whatsapp:' || :part")
                .param("part", bought.vendorOrder())
                .query(String.class)
                .list();
    }

    private boolean isToldByWhatsApp(Purchase bought) {
        return shop.as(bought.vendor())
                .get("/api/v1/vendor-orders/" + bought.vendorOrder())
                .json()
                .get("whatsapp_sent")
                .asBoolean();
    }

    @Test
    @DisplayName("Mails about the security of an account cannot be switched off")
    void securityIsNotSwitchedOff() {
        ShopClient buyer = shop.as(people.buyer());

        assertThat(buyer.patch("/api/v1/users/me/notification-settings", Map.of("mail", Map.of("account", false)))
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("topic_locked");
        assertThat(buyer.patch("/api/v1/users/me/notification-settings", Map.of("mail", Map.of("weather", false)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMailIsTextAndHtmlInTheReadersLanguageAndHarmless() {
        TestAccounts.Person vendor = people.vendor();
        Shelf.database()
                .sql("update app_user set locale = 'ar', first_name = '<b>Amel</b>' where id = :id")
                .param("id", vendor.id())
                .update();
        Purchase.confirmed(shop, people, vendor, Shelf.part(vendor).put(), 1);

        Map<String, Object> mail = Shelf.database()
                .sql("select subject, body_text, body_html, locale from mail_outbox where user_id = :id")
                .param("id", vendor.id())
                .query()
                .singleRow();

        assertThat(mail.get("locale")).isEqualTo("ar");
        assertThat((String) mail.get("subject")).startsWith("طلب جديد");
        assertThat((String) mail.get("body_html"))
                .contains("dir=\"rtl\"")
                .contains("&lt;b&gt;Amel&lt;/b&gt;")
                .doesNotContain("<b>Amel");
        assertThat((String) mail.get("body_text")).contains("/vendor/orders/").contains("100,000\u00a0د.ت");
    }

    @Test
    void tellsAboutTicketsAndReturnsAndReviews() {
        Purchase purchase = Purchase.confirmed(shop, people, 1).delivered().paid();
        ShopClient buyer = shop.as(purchase.buyer());
        ShopClient admin = shop.as(purchase.admin());
        JsonNode ticket = Purchase.ok(buyer.post(
                "/api/v1/support/tickets", Map.of("subject", "Où est ma pièce ?", "message", "Elle manque.")));
        String messages = "/api/v1/support/tickets/" + ticket.get("id").asText() + "/messages";
        Purchase.ok(admin.post(messages, Map.of("message", "Elle arrive.")));
        JsonNode back = Purchase.ok(buyer.post(
                "/api/v1/returns",
                Map.of(
                        "order_item",
                        purchase.item(),
                        "quantity_returned",
                        1,
                        "reason",
                        "defective",
                        "description",
                        "cassée")));
        String address = "/api/v1/returns/" + back.get("id").asText();
        Purchase.ok(shop.as(purchase.vendor()).post(address + "/approve", Map.of()));
        Purchase.ok(shop.as(purchase.vendor()).post(address + "/receive", Map.of("sellable", true)));
        Purchase.ok(admin.post(address + "/process_refund", null));

        assertThat(kinds(purchase.buyer()))
                .contains("return_decided", "ticket_answered", "order_refunded")
                .filteredOn("return_decided"::equals)
                .hasSize(3);
        assertThat(kinds(purchase.vendor())).containsExactly("return_requested", "new_order");
    }

    @Test
    @DisplayName("A held file is told to its vendor once, however often it is seen")
    void tellsOfAHeldFileOnce() {
        TestAccounts.Person vendor = people.vendor();
        heldFile(vendor);

        news.tellOfFiles();
        news.tellOfFiles();

        assertThat(kinds(vendor)).containsExactly("file_held");
        assertThat(mails(vendor)).containsExactly("file_held");
    }

    @Test
    @DisplayName("What the staff decided about a mapping is told to the vendor who sent it, once, with the reason")
    void tellsOfADecidedMappingOnce() {
        TestAccounts.Person vendor = people.vendor();
        for (String status : new String[] {"accepted", "refused", "withdrawn", "waiting"}) {
            Shelf.database()
                    .sql("insert into integration.mapping_submission (vendor_id, vendor_slug, mapping, file_name, text,"
                            + " sha256, sent_by, status, decided_by, decided_at, reason) values (:vendor, :slug, 'm',"
                            + " 'tarif.csv', 't', sha256('x'), 'v', :status, case when :status <> 'waiting' then 'a' end,"
                            + " case when :status <> 'waiting' then now() end,"
                            + " case when :status = 'refused' then 'Le prix est HT' end)")
                    .param("vendor", vendor.vendorId())
                    .param("slug", vendor.vendorSlug())
                    .param("status", status)
                    .update();
        }

        news.tellOfMappings();
        news.tellOfMappings();

        assertThat(kinds(vendor)).containsExactlyInAnyOrder("mapping_accepted", "mapping_refused");
        assertThat(shop.as(vendor).get("/api/v1/notifications").text())
                .contains("tarif.csv", "Le prix est HT", "/vendor/feeds");
    }

    private static void heldFile(TestAccounts.Person vendor) {
        String feed = "feed-" + vendor.id();
        Shelf.database()
                .sql(
                        "insert into integration.feed (id, vendor_slug, vendor_id, description, template, mapping, mode,"
                                + " definition_version) values (:feed, :slug, :vendor, 'Stock', 'stock-file-intake', 'm', 'full', '1')")
                .param("feed", feed)
                .param("slug", vendor.vendorSlug())
                .param("vendor", vendor.vendorId())
                .update();
        Shelf.database()
                .sql("insert into integration.file_receipt (id, feed_id, vendor_id, original_file_name, source, sha256,"
                        + " size_bytes, file_time, status, uploaded_by, correlation_id) values (gen_random_uuid(), :feed,"
                        + " :vendor, 'stock.csv', 'sftp', sha256('x'), 1, now(), 'held', 'v', 'corr-3')")
                .param("feed", feed)
                .param("vendor", vendor.vendorId())
                .update();
    }

    private List<String> kinds(TestAccounts.Person person) {
        return StreamSupport.stream(
                        shop.as(person)
                                .get("/api/v1/notifications?limit=100")
                                .json()
                                .get("results")
                                .spliterator(),
                        false)
                .map(notice -> notice.get("kind").asText())
                .toList();
    }

    private static List<String> mails(TestAccounts.Person person) {
        return Shelf.database()
                .sql("select kind from mail_outbox where user_id = :id order by id")
                .param("id", person.id())
                .query(String.class)
                .list();
    }
}
