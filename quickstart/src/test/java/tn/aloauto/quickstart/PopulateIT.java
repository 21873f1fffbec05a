package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tn.aloauto.localdatabase.LocalDatabase;

/** A full shop on demand, twice the same, and empty again with its people still there (B-132, B-133). */
class PopulateIT {

    private static final Populate.Sizes FEW = new Populate.Sizes(60, 10, 1_500, 200);

    private static long number(LocalDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException noResult) {
            throw new SQLException(sql, noResult);
        }
    }

    @Test
    @DisplayName("B-132: fills, adds nothing the second time, clears and keeps the accounts, fills again")
    void fillsClearsAndFills() throws SQLException {
        try (LocalDatabase database = LocalDatabase.temporary().migrated()) {
            DemoSeed.plant(database);
            Map<String, Long> full = Populate.fill(database, FEW);
            assertThat(full)
                    .containsEntry("app_user", 64L)
                    .containsEntry("vendor", 12L)
                    .containsEntry("product", 1_500L)
                    .containsEntry("customer_order", 200L);
            assertThat(full.get("fitment")).isGreaterThan(1_500);
            assertThat(full.get("product_review")).isBetween(30L, 200L);
            assertThat(Populate.fill(database, FEW)).isEqualTo(full);

            Populate.clear(database);
            assertThat(number(database, "select count(*) from marketplace.product"))
                    .isZero();
            assertThat(number(database, "select count(*) from marketplace.customer_order"))
                    .isZero();
            assertThat(number(database, "select count(*) from marketplace.app_user"))
                    .isEqualTo(64);
            Map<String, Long> again = Populate.fill(database, FEW);
            assertThat(again).containsEntry("product", 1_500L).containsEntry("customer_order", 200L);
        }
    }

    @Test
    @DisplayName("What is filled in keeps the shop's own rules: sums, reservations, keys, ratings")
    void keepsTheRules() throws SQLException {
        try (LocalDatabase database = LocalDatabase.temporary().migrated()) {
            DemoSeed.plant(database);
            Populate.fill(database, FEW);
            assertThat(
                            number(
                                    database,
                                    """
                            select count(*) from marketplace.offer o where o.reserved_quantity <> (
                              select coalesce(sum(r.quantity), 0) from marketplace.stock_reservation r
                              where r.product_id = o.product_id and r.state = 'open') or o.reserved_quantity > o.feed_quantity"""))
                    .isZero();
            assertThat(
                            number(
                                    database,
                                    """
                            select count(*) from marketplace.vendor_order v where v.subtotal_amount <> (
                              select sum(i.total_price) from marketplace.order_item i where i.vendor_order_id = v.id)
                              or v.commission_amount <> (
                              select sum(i.commission_amount) from marketplace.order_item i where i.vendor_order_id = v.id)"""))
                    .isZero();
            assertThat(number(
                            database,
                            "select count(*) from marketplace.customer_order o join marketplace.vendor_order v"
                                    + " on v.order_id = o.id where o.total_amount <> v.total_amount"))
                    .isZero();
            assertThat(number(
                            database,
                            "select count(*) from marketplace.product p where not exists"
                                    + " (select from marketplace.offer o where o.product_id = p.id)"))
                    .isZero();
        }
    }

    @Test
    void isRefusedInProduction() {
        assertThatThrownBy(() -> Populate.refuseInProduction(Map.of("SPRING_PROFILES_ACTIVE", "production")))
                .isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> Populate.Sizes.from(Map.of("ALOAUTO_POPULATE_PRODUCTS", "many")))
                .isInstanceOf(CannotStart.class);
    }
}
