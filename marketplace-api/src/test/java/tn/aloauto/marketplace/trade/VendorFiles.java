package tn.aloauto.marketplace.trade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tn.aloauto.marketplace.MarketplaceTest;

/** What the route engine does for a vendor, with the engine's own rights: orders it handed over, stock files it applied. */
final class VendorFiles {

    /** What the last file said of a product, and when it was made. */
    record Said(Instant made, int quantity) {}

    static final Map<Long, Said> LAST = new ConcurrentHashMap<>();

    private static final Map<Long, Object> TURNS = new ConcurrentHashMap<>();
    private static final String DEADLOCK = "40P01";

    private VendorFiles() {}

    static void acknowledge(String vendorOrder) {
        try (Connection engine = MarketplaceTest.RealDatabase.DATABASE.connectAs("integration_app");
                PreparedStatement call = engine.prepareStatement(
                        "select marketplace.acknowledge_vendor_order(cast(? as uuid), 'S00042') where exists"
                                + " (select from marketplace.order_for_export where vendor_order_id = cast(? as uuid)"
                                + " and confirmed_at is not null)")) {
            call.setString(1, vendorOrder);
            call.setString(2, vendorOrder);
            call.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A file that gives every product the same figure. A vendor's files are applied one after the other, in the order they were made. */
    static void stock(long vendor, Long[] products, int quantity) {
        synchronized (TURNS.computeIfAbsent(vendor, key -> new Object())) {
            Instant made = Instant.now();
            for (int attempt = 0; !applied(vendor, products, quantity, made); attempt++) {
                if (attempt == 5) {
                    throw new IllegalStateException("a stock file met a deadlock five times");
                }
            }
            for (long product : products) {
                LAST.put(product, new Said(made, quantity));
            }
        }
    }

    private static boolean applied(long vendor, Long[] products, int quantity, Instant made) {
        try (Connection engine = MarketplaceTest.RealDatabase.DATABASE.connectAs("integration_app")) {
            engine.setAutoCommit(false);
            try (PreparedStatement settle = engine.prepareStatement("select marketplace.settle_reservations(?, ?, ?)");
                    PreparedStatement write = engine.prepareStatement(
                            "update marketplace.offer set feed_quantity = ? where product_id = any (?)")) {
                settle.setLong(1, vendor);
                settle.setTimestamp(2, Timestamp.from(made));
                settle.setArray(3, engine.createArrayOf("bigint", products));
                settle.execute();
                write.setInt(1, quantity);
                write.setArray(2, engine.createArrayOf("bigint", products));
                write.executeUpdate();
            }
            engine.commit();
            return true;
        } catch (SQLException failure) {
            if (DEADLOCK.equals(failure.getSQLState())) {
                return false;
            }
            throw new IllegalStateException(failure);
        }
    }
}
