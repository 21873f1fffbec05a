package tn.aloauto.marketplace.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/**
 * A stock file says N as of the time it was made. What was sold and not yet known to the vendor then stays sold (S5).
 */
@MarketplaceTest
class StockFileAndOrdersIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    @DisplayName("S5: units sold after the vendor made the file are not resurrected")
    void aFileMadeBeforeTheVendorHadTheOrderDoesNotSellThePiecesAgain() throws SQLException {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).times(10).fedBy("stock-du-soir").put();
        String vendorOrder = sell(product, 2);
        Instant fileMade = Instant.now();

        applyStockFile(vendor.vendorId(), product, 10, fileMade);

        assertThat(forSale(product)).isEqualTo(8);
        acknowledge(vendorOrder);
        applyStockFile(vendor.vendorId(), product, 10, fileMade);
        assertThat(forSale(product)).isEqualTo(8);
    }

    @Test
    @DisplayName("S5: a file made after the vendor had the order counts it itself")
    void aFileMadeAfterTheVendorHadTheOrderCountsItItself() throws SQLException {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).times(10).fedBy("stock-du-soir").put();
        acknowledge(sell(product, 2));

        applyStockFile(vendor.vendorId(), product, 8, Instant.now().plusSeconds(1));

        assertThat(Shelf.count(product)).isEqualTo(new Shelf.Count(8, 0));
        assertThat(forSale(product)).isEqualTo(8);
    }

    @Test
    void aFileThatSaysLessThanWasSoldShowsNothingRatherThanADebt() throws SQLException {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).times(3).fedBy("stock-du-soir").put();
        sell(product, 3);

        applyStockFile(vendor.vendorId(), product, 1, Instant.now());

        assertThat(forSale(product)).isZero();
    }

    @Test
    void undoingAFileThatCountedAnOrderReservesItsPiecesAgain() throws SQLException {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).times(10).fedBy("stock-du-soir").put();
        acknowledge(sell(product, 2));
        Instant begin = Instant.now().minusSeconds(60);
        applyStockFile(vendor.vendorId(), product, 8, Instant.now().plusSeconds(1));

        undoStockFile(vendor.vendorId(), product, 10, begin);

        assertThat(Shelf.count(product)).isEqualTo(new Shelf.Count(10, 2));
        assertThat(forSale(product)).isEqualTo(8);
        applyStockFile(vendor.vendorId(), product, 8, Instant.now().plusSeconds(1));
        assertThat(Shelf.count(product)).isEqualTo(new Shelf.Count(8, 0));
    }

    @Test
    void undoingWhatAFileCreatedRemovesOnlyWhatNothingPointsAt() throws SQLException {
        TestAccounts.Person vendor = people.vendor();
        long sold = Shelf.part(vendor).times(10).fedBy("stock-du-soir").put();
        long alone = Shelf.part(vendor).times(10).fedBy("stock-du-soir").put();
        long byHand = Shelf.part(vendor).times(10).put();
        sell(sold, 1);

        try (Connection engine = MarketplaceTest.RealDatabase.DATABASE.connectAs("integration_app");
                PreparedStatement call = engine.prepareStatement(
                        "select marketplace.remove_unpointed_products(?, 'stock-du-soir', array[?, ?, ?])")) {
            call.setLong(1, vendor.vendorId());
            call.setLong(2, sold);
            call.setLong(3, alone);
            call.setLong(4, byHand);
            try (var gone = call.executeQuery()) {
                assertThat(gone.next()).isTrue();
                assertThat(gone.getLong(1)).isEqualTo(alone);
                assertThat(gone.next()).isFalse();
            }
        }
        assertThat(shop.get("/api/v1/products/" + alone).status()).isEqualTo(404);
        assertThat(shop.get("/api/v1/products/" + sold).status()).isEqualTo(200);
    }

    /** Buys and confirms; answers the vendor's part of the order. */
    private String sell(long product, int quantity) {
        TestAccounts.Person person = people.buyer();
        ShopClient buyer = shop.as(person);
        Shelf.intoCart(buyer, product, quantity);
        var order = buyer.post("/api/v1/orders", Shelf.cashOrder(Shelf.address(person)))
                .json();
        buyer.post("/api/v1/orders/" + order.get("id").asText() + "/confirm", null);
        return order.get("vendor_orders").get(0).get("id").asText();
    }

    private int forSale(long product) {
        return shop.get("/api/v1/products/" + product)
                .json()
                .get("stock_quantity")
                .asInt();
    }

    /** As the route engine does it, with its own rights and in one transaction. */
    private static void applyStockFile(long vendor, long product, int quantity, Instant made) throws SQLException {
        try (Connection engine = MarketplaceTest.RealDatabase.DATABASE.connectAs("integration_app")) {
            engine.setAutoCommit(false);
            try (PreparedStatement settle = engine.prepareStatement("select marketplace.settle_reservations(?, ?)");
                    PreparedStatement write = engine.prepareStatement(
                            "update marketplace.offer set feed_quantity = ? where product_id = ?")) {
                settle.setLong(1, vendor);
                settle.setObject(2, OffsetDateTime.ofInstant(made, ZoneOffset.UTC));
                settle.execute();
                write.setInt(1, quantity);
                write.setLong(2, product);
                write.executeUpdate();
            }
            engine.commit();
        }
    }

    private static void undoStockFile(long vendor, long product, int quantity, Instant since) throws SQLException {
        try (Connection engine = MarketplaceTest.RealDatabase.DATABASE.connectAs("integration_app");
                PreparedStatement write =
                        engine.prepareStatement("update marketplace.offer set feed_quantity = ? where product_id = ?");
                PreparedStatement reopen = engine.prepareStatement(
                        "select marketplace.reopen_reservations(?, ?, clock_timestamp(), array[?])")) {
            write.setInt(1, quantity);
            write.setLong(2, product);
            write.executeUpdate();
            reopen.setLong(1, vendor);
            reopen.setObject(2, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            reopen.setLong(3, product);
            reopen.execute();
        }
    }

    private static void acknowledge(String vendorOrder) throws SQLException {
        try (Connection engine = MarketplaceTest.RealDatabase.DATABASE.connectAs("integration_app");
                PreparedStatement call = engine.prepareStatement(
                        "select marketplace.acknowledge_vendor_order(cast(? as uuid), 'S00042')")) {
            call.setString(1, vendorOrder);
            call.execute();
        }
    }
}
