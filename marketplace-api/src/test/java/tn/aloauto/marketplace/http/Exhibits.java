package tn.aloauto.marketplace.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/**
 * One buyer, one vendor, and one of everything that belongs to them, made when it is first asked for: what stands in the
 * place of a route's {@code {id}}.
 */
final class Exhibits {

    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z]+}");

    private static final String FEED_COLUMNS =
            "(id, vendor_slug, vendor_id, description, template, mapping, mode, definition_version)";

    final TestAccounts.Person buyer;
    final TestAccounts.Person vendor;
    final TestAccounts.Person admin;

    private final ShopClient shop;
    private final Map<String, Supplier<Object>> makers = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private Purchase purchase;
    private Purchase delivered;
    private long product;

    Exhibits(ShopClient shop, TestAccounts people, TestAccounts.Person admin) {
        this.shop = shop;
        this.buyer = people.buyer();
        this.vendor = people.vendor();
        this.admin = admin;
        ofTheBuyer();
        ofTheVendor();
        ofTheShop();
        ofTheEngine();
    }

    /** The path with one of the buyer's or the vendor's things in each of its places. */
    String filled(String path) {
        StringBuilder address = new StringBuilder();
        int from = 0;
        for (Matcher place = PLACE.matcher(path); place.find(); from = place.end()) {
            address.append(path, from, place.start()).append(thing(path.substring(0, place.end())));
        }
        return address.append(path.substring(from)).toString();
    }

    /** @param place as a document of the API writes it, up to and with the braces */
    private String thing(String place) {
        if (!made.containsKey(place)) {
            Supplier<Object> maker = makers.get(place.replace("/api/v1/", ""));
            if (maker == null) {
                throw new AssertionError("Nothing to put into " + place + ": say in Exhibits what stands there");
            }
            made.put(place, maker.get().toString());
        }
        return made.get(place);
    }

    private void ofTheBuyer() {
        makers.put("addresses/{id}", () -> Shelf.address(buyer));
        makers.put("carts/me/items/{id}", () -> {
            Shelf.intoCart(shop.as(buyer), product(), 1);
            return value(
                    "select i.id from cart_item i join cart c on c.id = i.cart_id where c.user_id = ?", buyer.id());
        });
        makers.put("garages/me/vehicles/{id}", () -> Purchase.ok(
                        shop.as(buyer).post("/api/v1/garages/me/vehicles", Map.of("type", anyVehicle())))
                .get("id")
                .asText());
        makers.put("wishlists/me/items/{product}", () -> {
            shop.as(buyer).post("/api/v1/wishlists/me/items", Map.of("product", product()));
            return product();
        });
        makers.put("users/{id}", buyer::id);
        makers.put("users/me/sessions/{id}", () -> {
            UUID family = UUID.randomUUID();
            value(
                    "insert into refresh_token (user_id, family_id, token_hash, expires_at) values (?, ?, sha256(?::text::bytea),"
                            + " now() + interval '1 day') returning family_id",
                    buyer.id(),
                    family,
                    family);
            return family;
        });
        makers.put("orders/{id}", () -> purchase().orderId());
        makers.put("payments/{id}", () -> purchase().order().at("/payment/id").asText());
        makers.put("payments/{id}/proofs/{proof}", () -> {
            return value(
                    "insert into payment_proof (payment_id, media_type, content, sha256) values (?, 'image/png', 'x', sha256('x'))"
                            + " returning id",
                    UUID.fromString(thing("/api/v1/payments/{id}")));
        });
        makers.put("payments/callbacks/{gateway}", () -> "clictopay");
        makers.put(
                "invoices/{id}",
                () -> value(
                        "select id from invoice where user_id = ?",
                        delivered().buyer().id()));
        makers.put(
                "returns/{id}",
                () -> posted(
                        "/api/v1/returns",
                        Map.of("order_item", delivered().item(), "quantity_returned", 1, "reason", "defective")));
        makers.put(
                "reviews/{id}",
                () -> posted(
                        "/api/v1/products/" + delivered().product() + "/reviews", Map.of("rating", 4, "title", "Bon")));
        makers.put(
                "support/tickets/{id}",
                () -> posted("/api/v1/support/tickets", Map.of("subject", "Où ?", "message", "Ma commande")));
        makers.put(
                "disputes/{id}",
                () -> posted(
                        "/api/v1/disputes",
                        Map.of(
                                "vendor_order",
                                delivered().vendorOrder(),
                                "reason",
                                "not_as_described",
                                "message",
                                "Ce n'est pas la bonne pièce")));
        makers.put("disputes/{id}/evidence/{evidenceId}", () -> {
            String dispute = filled("/api/v1/disputes/{id}");
            return Purchase.ok(shop.as(buyer)
                            .with("Content-Type", "multipart/form-data; boundary=x")
                            .post(
                                    dispute + "/evidence",
                                    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.pdf\"\r\n"
                                            + "Content-Type: application/pdf\r\n\r\n%PDF-1.7 x\r\n--x--\r\n"))
                    .at("/evidence/0/id")
                    .asText();
        });
        makers.put("notifications/{id}", () -> {
            delivered();
            return value("select id from notification where user_id = ? limit 1", buyer.id());
        });
    }

    private void ofTheVendor() {
        makers.put("products/{id}", this::product);
        makers.put("products/{idOrSlug}", this::product);
        makers.put(
                "products/{id}/images/{image}",
                () -> value(
                        "insert into product_image (product_id, url) values (?, 'https://example.tn/a.jpg') returning id",
                        product()));
        // the picture itself stands in no store here: nobody gets it
        makers.put("product-images/{key}", UUID::randomUUID);
        makers.put("product-images/{key}/{size}", () -> "small");
        makers.put("tax-rates/products/{id}", this::product);
        makers.put("integrations/offers/{id}", this::product);
        makers.put("vendors/{id}", vendor::vendorId);
        makers.put("vendors/{slug}", vendor::vendorSlug);
        makers.put("integrations/vendors/{id}", vendor::vendorId);
        makers.put("vendor-orders/{id}", () -> delivered().vendorOrder());
        makers.put("shipments/{id}", () -> {
            String parcel = purchase().parcel();
            return parcel.substring(parcel.lastIndexOf('/') + 1);
        });
        makers.put(
                "vendors/me/sftp-keys/{id}",
                () -> value(
                        "insert into vendor_sftp_key (vendor_id, label, public_key, fingerprint) values (?, 'poste', ?, ?)"
                                + " returning id",
                        vendor.vendorId(),
                        "ssh-ed25519 " + vendor.vendorSlug(),
                        vendor.vendorSlug()));
        makers.put("vendor-documents/{id}", () -> Purchase.ok(shop.as(vendor)
                        .with("Content-Type", "multipart/form-data; boundary=x")
                        .post(
                                "/api/v1/vendors/me/documents",
                                "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ntax_card\r\n--x\r\n"
                                        + "Content-Disposition: form-data; name=\"file\"; filename=\"patente.pdf\"\r\n"
                                        + "Content-Type: application/pdf\r\n\r\n%PDF-1.4 x\r\n--x--\r\n"))
                .findValue("id")
                .asText());
    }

    private void ofTheShop() {
        makers.put("categories/{slug}", () -> value("select slug from category where id = ?", Shelf.category()));
        makers.put("categories/{slug}/attributes/{code}", () -> {
            return value(
                    "insert into category_attribute (category_id, code, name, kind) select id, 'diametre', 'Diamètre', 'number'"
                            + " from category where slug = ? returning code",
                    thing("/api/v1/categories/{slug}"));
        });
        makers.put("tax-rates/categories/{id}", Shelf::category);
        makers.put("tax-rates/{id}", () -> value("select id from vat_rate order by id limit 1"));
        makers.put("stamp-duties/{id}", () -> value("select id from stamp_duty order by id limit 1"));
        makers.put(
                "commission-rules/{id}",
                () -> value(
                        "insert into commission_rule (position, label, vendor_id, rate, valid_from) values (1, 'Essai', ?, 0.1, '2031-01-01')"
                                + " returning id",
                        vendor.vendorId()));
        makers.put("coupons/{id}", () -> Purchase.ok(shop.as(admin)
                        .post(
                                "/api/v1/coupons",
                                Map.of(
                                        "code",
                                        Shelf.unique("C"),
                                        "label",
                                        "Essai",
                                        "kind",
                                        "percent",
                                        "percent",
                                        5,
                                        "paid_by",
                                        "marketplace",
                                        "valid_from",
                                        "2026-01-01")))
                .get("id")
                .asText());
        Map<String, String> wording = Map.of("fr", "Essai", "ar", "تجربة", "en", "Try");
        makers.put("content/banners/{id}", () -> Purchase.ok(
                        shop.as(admin).post("/api/v1/content/banners", Map.of("text", wording)))
                .get("id")
                .asText());
        makers.put("content/questions/{id}", () -> Purchase.ok(shop.as(admin)
                        .post("/api/v1/content/questions", Map.of("question", wording, "answer", wording)))
                .get("id")
                .asText());
        makers.put("content/pages/{slug}", () -> value("select slug from page_version order by slug limit 1"));
        makers.put(
                "content/contact-messages/{id}",
                () -> value(
                        "insert into contact_message (name, email, subject, message, locale) values ('A', 'a@example.tn', 'S', 'M', 'fr')"
                                + " returning id"));
        makers.put("vehicles/makes/{slug}", () -> value("select slug from vehicle_make order by id limit 1"));
        makers.put("vehicles/models/{id}", () -> value("select model_id from vehicle_type order by id limit 1"));
    }

    private void ofTheEngine() {
        makers.put("integrations/definitions/{kind}", () -> "vendors");
        makers.put("integrations/definitions/{kind}/{id}", () -> "x");
        makers.put("integrations/definitions/{kind}/{id}/history/{number}", () -> 7);
        makers.put("integrations/feeds/{feed}", this::feed);
        makers.put("integrations/mapping-submissions/{id}", this::submission);
        makers.put("integrations/routes/{id}", () -> "pieces");
        makers.put("integrations/file-uploads/{id}", this::file);
        makers.put("integrations/files/{id}", this::file);
        makers.put(
                "integrations/alerts/{id}",
                () -> value(
                        "insert into integration.alert (id, kind, subject, severity, vendor_id, message, occurrence)"
                                + " values (?, 'feed_late', ?, 'warning', ?, 'Essai', '1') returning id",
                        UUID.randomUUID(),
                        Shelf.unique("f"),
                        vendor.vendorId()));
        makers.put(
                "integrations/erp-sync-logs/{id}",
                () -> value(
                        "insert into integration.erp_sync_log (id, started_at, finished_at, link, direction, sync_type, status,"
                                + " records_read, vendor_id, route_id, correlation_id, instance) values (?, now(), now(), 'l', 'in',"
                                + " 'file_intake', 'success', 1, ?, 'l', 'c', 'i') returning id",
                        UUID.randomUUID(),
                        vendor.vendorId()));
        makers.put("integrations/links/{id}", this::link);
        makers.put(
                "integrations/links/{id}/differences/{difference}",
                () -> value(
                        "insert into integration.erp_difference (link, kind, subject, vendor_id, ours, theirs, message)"
                                + " values (?, 'price', 'P-1', ?, '10.000', '12.000', 'Le prix diffère') returning id",
                        "link-" + vendor.vendorId(),
                        vendor.vendorId()));
        makers.put(
                "integrations/orders/{id}",
                () -> value(
                        "insert into integration.order_export (event_id, outbox_id, topic, vendor_order_id, vendor_id, payload,"
                                + " correlation_id, link, state, reason, reason_code, finished_at)"
                                + " values (?, ?, 'order.confirmed', ?, ?, '{}', 'c', 'l', 'dead', 'Référence inconnue',"
                                + " 'unknown_product', now()) returning vendor_order_id",
                        UUID.randomUUID(),
                        8_000_000_000L + vendor.vendorId(),
                        UUID.randomUUID(),
                        vendor.vendorId()));
    }

    private Object feed() {
        return value(
                "insert into integration.feed " + FEED_COLUMNS
                        + " values (?, ?, ?, 'Stock', 'stock-file-intake', 'm', 'full', '1') returning id",
                "feed-" + vendor.vendorId() + Shelf.unique("-").toLowerCase(java.util.Locale.ROOT),
                vendor.vendorSlug(),
                vendor.vendorId());
    }

    private Object file() {
        return value(
                "insert into integration.file_receipt (id, feed_id, vendor_id, original_file_name, source, sha256, size_bytes,"
                        + " file_time, status, uploaded_by, correlation_id) values (?, ?, ?, 'stock.csv', 'sftp', sha256('x'), 1,"
                        + " now(), 'held', 'v', 'c') returning id",
                UUID.randomUUID(),
                thing("/api/v1/integrations/feeds/{feed}"),
                vendor.vendorId());
    }

    private Object submission() {
        return value(
                "insert into integration.mapping_submission (vendor_id, vendor_slug, mapping, file_name, text, sha256, sent_by)"
                        + " values (?, ?, ?, 'stock.csv', 'description: essai', sha256('x'), 'v') returning id",
                vendor.vendorId(),
                vendor.vendorSlug(),
                Shelf.unique("m").toLowerCase(java.util.Locale.ROOT));
    }

    private Object link() {
        return value(
                "insert into integration.erp_link (link, kind, vendor_slug, vendor_id, feed_id, definition_version, every)"
                        + " values (?, 'catalogue', ?, ?, 'f', '1', interval '5 minutes') returning link",
                "link-" + vendor.vendorId(),
                vendor.vendorSlug(),
                vendor.vendorId());
    }

    private long product() {
        if (product == 0) {
            product = Shelf.part(vendor).times(50).put();
        }
        return product;
    }

    /** Confirmed, for what can still be cancelled, shipped and paid. */
    Purchase purchase() {
        if (purchase == null) {
            purchase = bought();
        }
        return purchase;
    }

    private Purchase delivered() {
        if (delivered == null) {
            delivered = bought().delivered().paid();
        }
        return delivered;
    }

    private Purchase bought() {
        long part = Shelf.part(vendor).times(50).put();
        Shelf.intoCart(shop.as(buyer), part, 3);
        JsonNode order = Purchase.ok(shop.as(buyer).post("/api/v1/orders", Shelf.cashOrder(Shelf.address(buyer))));
        Purchase.ok(shop.as(buyer).post("/api/v1/orders/" + order.get("id").asText() + "/confirm", null));
        return new Purchase(shop, buyer, vendor, admin, part, order);
    }

    /** What a body must name of theirs to be more than a mistake; nothing for most routes. */
    Map<String, Object> named(String path) {
        return switch (path) {
            case "/api/v1/disputes" -> Map.of("vendor_order", delivered().vendorOrder());
            case "/api/v1/returns" -> Map.of("order_item", delivered().item());
            case "/api/v1/shipments" -> Map.of("vendor_order", purchase().vendorOrder());
            case "/api/v1/coupons", "/api/v1/coupons/{id}" -> Map.of("percent", 5, "paid_by", "marketplace");
            case "/api/v1/orders" ->
                Map.of("shipping_address", Shelf.address(buyer).toString());
            default -> Map.of();
        };
    }

    private String posted(String path, Object body) {
        return Purchase.ok(shop.as(buyer).post(path, body)).get("id").asText();
    }

    private static Object anyVehicle() {
        return value("select id from vehicle_type order by id limit 1");
    }

    private static Object value(String sql, Object... values) {
        return Shelf.database().sql(sql).params(List.of(values)).query().singleValue();
    }
}
