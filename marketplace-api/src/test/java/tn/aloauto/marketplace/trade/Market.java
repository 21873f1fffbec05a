package tn.aloauto.marketplace.trade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** A small market of its own inside the database: vendors, goods, coupons, and what its buyers ordered so far. */
final class Market {

    static final String PASSWORD = "Quatre-Roues-Motrices";
    static final int PIECES = 30;
    static final int USES = 30;
    static final int USES_PER_USER = 2;

    final ShopClient shop;
    final TestAccounts.Person admin;
    final List<TestAccounts.Person> vendors;
    final List<Buyer> buyers;

    /** Kept by hand and few: whatever happens, no more than there are may be sold. */
    final List<Good> scarce;

    /** Kept by a vendor's files, which say again and again how many there are. */
    final List<Good> fed;

    final List<String> coupons;
    final String coupon;
    final String signsIn;
    final List<Sale> sales = new CopyOnWriteArrayList<>();
    final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> refused = new ConcurrentHashMap<>();

    /** Somebody who buys, and where to. */
    record Buyer(TestAccounts.Person person, UUID address) {}

    /** A product of a vendor. */
    record Good(TestAccounts.Person vendor, long id) {}

    /** A vendor's part of an order. */
    record Part(TestAccounts.Person vendor, String id, List<String> items) {}

    /** An order that was placed. */
    record Sale(Buyer buyer, String order, String payment, String method, List<Part> parts) {}

    Market(ShopClient shop, TestAccounts people, int buyers) {
        this.shop = shop;
        this.admin = people.admin();
        this.vendors = List.of(people.vendor(), people.vendor(), people.vendor());
        this.buyers = IntStream.range(0, buyers)
                .mapToObj(i -> people.buyer())
                .map(person -> new Buyer(person, Shelf.address(person)))
                .toList();
        this.scarce = goods(9, null);
        this.fed = goods(6, "trade");
        String code = Shelf.unique("T").toUpperCase(Locale.ROOT);
        this.coupon = code + "A";
        this.coupons = List.of(
                coupon(
                        coupon,
                        Map.of(
                                "kind",
                                "percent",
                                "percent",
                                "7.5",
                                "usage_limit",
                                USES,
                                "usage_limit_per_user",
                                USES_PER_USER)),
                coupon(code + "B", Map.of("kind", "amount", "amount", "9.999", "minimum_amount", "20")),
                coupon(code + "C", Map.of("kind", "free_shipping", "paid_by", "vendor")),
                coupon(code + "D", Map.of("kind", "percent", "percent", "50", "valid_to", "2026-02-01")));
        this.signsIn = "trade-" + UUID.randomUUID() + "@example.tn";
        Purchase.ok(shop.post(
                "/api/v1/auth/register",
                Map.of("email", signsIn, "password", PASSWORD, "first_name", "Amel", "last_name", "Trabelsi")));
    }

    private List<Good> goods(int howMany, String feed) {
        List<Good> goods = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            TestAccounts.Person vendor = vendors.get(i % vendors.size());
            String price = (3 + 11 * i) + "." + (101 + 37 * i);
            goods.add(new Good(
                    vendor,
                    Shelf.part(vendor).at(price).times(PIECES).fedBy(feed).put()));
        }
        return List.copyOf(goods);
    }

    private String coupon(String code, Map<String, Object> terms) {
        Map<String, Object> body = new HashMap<>(
                Map.of("code", code, "label", "Essai", "paid_by", "marketplace", "valid_from", "2026-01-01"));
        body.putAll(terms);
        Purchase.ok(shop.as(admin).post("/api/v1/coupons", body));
        return code;
    }

    Long[] vendorIds() {
        return vendors.stream().map(TestAccounts.Person::vendorId).toArray(Long[]::new);
    }

    Long[] scarceIds() {
        return scarce.stream().map(Good::id).toArray(Long[]::new);
    }

    Good anyGood(Random random) {
        int which = random.nextInt(scarce.size() + 2 * fed.size());
        return which < scarce.size() ? scarce.get(which) : fed.get((which - scarce.size()) % fed.size());
    }

    Buyer anyBuyer(Random random) {
        return buyers.get(random.nextInt(buyers.size()));
    }

    /** Somebody's order, most often a young one. */
    Sale anySale(Random random) {
        int known = sales.size();
        if (known == 0) {
            return null;
        }
        return sales.get(random.nextInt(3) == 0 ? random.nextInt(known) : Math.max(0, known - 1 - random.nextInt(40)));
    }

    Sale remember(Buyer buyer, String method, JsonNode order) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : order.get("vendor_orders")) {
            String id = part.get("id").asText();
            List<String> items = new ArrayList<>();
            order.get("items").forEach(item -> {
                if (item.get("vendor_order").asText().equals(id)) {
                    items.add(item.get("id").asText());
                }
            });
            long vendor = part.at("/vendor/id").asLong();
            parts.add(new Part(
                    vendors.stream()
                            .filter(each -> each.vendorId() == vendor)
                            .findFirst()
                            .orElseThrow(),
                    id,
                    items));
        }
        Sale sale = new Sale(
                buyer, order.get("id").asText(), order.at("/payment/id").asText(), method, List.copyOf(parts));
        sales.add(sale);
        return sale;
    }

    /** Counts what was done and what was refused; the shop itself may never be what fails. */
    ShopClient.Answer noted(String what, ShopClient.Answer answer) {
        if (answer.status() >= 500) {
            throw new AssertionError(what + ": " + answer.status() + " " + answer.text());
        }
        (answer.status() < 300 ? done : refused)
                .computeIfAbsent(what, key -> new AtomicInteger())
                .incrementAndGet();
        return answer;
    }
}
