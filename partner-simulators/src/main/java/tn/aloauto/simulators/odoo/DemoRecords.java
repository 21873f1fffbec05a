package tn.aloauto.simulators.odoo;

import java.math.BigDecimal;
import java.util.Map;

/** What a fresh database holds before anybody writes to it: countries, the dinar, a stock location. */
final class DemoRecords {

    private DemoRecords() {}

    static void ensure(OdooDatabase database) {
        if (database.find("res.currency", 1) != null) {
            return;
        }
        database.transaction(() -> {
            database.insert(
                    "res.currency", 1, Map.of("name", "TND", "rounding", new BigDecimal("0.001"), "active", true));
            database.insert("res.country", 75, Map.of("name", "France", "code", "FR"));
            database.insert("res.country", 221, Map.of("name", "Tunisia", "code", "TN"));
            database.insert("stock.location", 5, Map.of("name", "Partners/Customers", "usage", "customer"));
            database.insert("stock.location", 8, Map.of("name", "WH/Stock", "usage", "internal"));
            return null;
        });
    }
}
