package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;
import static tn.aloauto.integration.intake.IntakeFixtures.row;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;

/** What was sold between the vendor's export and our import, over the whole way of a file. */
@IntegrationTest
class SoldMeanwhileIT {

    @Autowired
    private ApplicationContext engine;

    private IntakeFixtures intake;

    @BeforeEach
    void arrange() {
        intake = IntakeFixtures.in(engine);
    }

    @Test
    @DisplayName(
            "S5: units sold after the vendor made the file are not resurrected, nor counted twice once it knows of them")
    void twoSoldBetweenExportAndImportStaySold() {
        TestFeed feed = intake.liveFeed("partial");
        Instant evening = Instant.now().minus(Duration.ofHours(6));
        stockOf(feed, 10, evening);
        assertThat(forSale(feed)).isEqualTo("10 - 0");

        // exported at eight with ten pieces; two are sold, the vendor hears of them at nine; the file arrives
        Instant eight = evening.plus(Duration.ofHours(1));
        sellTwo(feed, eight.plus(Duration.ofHours(1)));
        stockOf(feed, 10, eight);
        assertThat(forSale(feed)).isEqualTo("10 - 2");

        // exported at ten: the vendor's own count has them
        stockOf(feed, 8, eight.plus(Duration.ofHours(2)));
        assertThat(forSale(feed)).isEqualTo("8 - 0");
    }

    private void stockOf(TestFeed feed, int quantity, Instant made) {
        String other = row(2, "5,000", (int) (made.getEpochSecond() % 1_000));
        byte[] file = (HEADER + row(1, "20,000", quantity) + other).getBytes(StandardCharsets.UTF_8);
        UUID receipt = intake.put(feed, file, made);
        assertThat(intake.ended(receipt)).containsEntry("status", "completed");
    }

    private static String forSale(TestFeed feed) {
        return (String) IntakeFixtures.superuserRows(
                        "select feed_quantity || ' - ' || reserved_quantity as count from marketplace.offer"
                                + " where sku = 'R-00001' and vendor_id = " + feed.vendorId())
                .get(0)
                .get("count");
    }

    /** As the shop books it: an order of two pieces, reserved, and acknowledged by the vendor at a time. */
    private static void sellTwo(TestFeed feed, Instant acknowledged) {
        IntakeFixtures.asSuperuser(
                """
                with part as (select p.id, p.sku, p.name, p.vendor_id, v.user_id from marketplace.product p
                  join marketplace.vendor v on v.id = p.vendor_id where p.vendor_id = %1$d and p.sku = 'R-00001'),
                address as (insert into marketplace.address (user_id, street, city, governorate, postal_code, phone)
                  select user_id, '1 rue', 'Tunis', 'TN-11', '1000', '+21620123456' from part returning id),
                placed as (insert into marketplace.customer_order (number, user_id, status, payment_method, shipping_address_id,
                    billing_address_id, shipping_address, billing_address, subtotal_amount, total_amount)
                  select 'S5-%1$d', part.user_id, 'confirmed', 'cash', address.id, address.id, '{}', '{}', 40, 40
                  from part, address returning id),
                parts as (insert into marketplace.vendor_order (order_id, vendor_id, number, status, subtotal_amount,
                    commission_rate, commission_amount, acknowledged_at)
                  select placed.id, part.vendor_id, 'S5-%1$d-1', 'confirmed', 40, 0.1, 4, '%2$s'
                  from placed, part returning id),
                lines as (insert into marketplace.order_item (vendor_order_id, product_id, sku, name, quantity, unit_price,
                    price_at_purchase, total_price, vat_rate, vat_amount)
                  select parts.id, part.id, part.sku, part.name, 2, 20, 20, 40, 0.19, 6.387 from parts, part
                  returning id, vendor_order_id),
                reserved as (insert into marketplace.stock_reservation (product_id, vendor_id, order_item_id, vendor_order_id,
                    quantity)
                  select part.id, part.vendor_id, lines.id, lines.vendor_order_id, 2 from lines, part returning product_id)
                update marketplace.offer set reserved_quantity = reserved_quantity + 2
                where product_id in (select product_id from reserved)"""
                        .formatted(feed.vendorId(), acknowledged));
    }
}
