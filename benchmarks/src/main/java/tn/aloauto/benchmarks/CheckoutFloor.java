package tn.aloauto.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A purchase as nothing but its statements: two transactions for the cart, one for the order. */
final class CheckoutFloor implements CheckoutBenchmark.Purchase {

    private static final List<ProductSql> ADD = ProductSql.allOfFloor("cart-add");
    private static final List<ProductSql> ORDER = ProductSql.allOfFloor("place-order");

    private final Connection connection;
    private final UUID buyer;

    private CheckoutFloor(Connection connection, UUID buyer) {
        this.connection = connection;
        this.buyer = buyer;
    }

    static CheckoutFloor of(BenchDatabase database, UUID buyer) throws SQLException {
        Connection connection = database.connectAs("marketplace_app");
        connection.setAutoCommit(false);
        return new CheckoutFloor(connection, buyer);
    }

    @Override
    public void of(long first, long second) throws SQLException {
        run(ADD, Map.of("buyer", buyer, "product", first));
        run(ADD, Map.of("buyer", buyer, "product", second));
        run(
                ORDER,
                new HashMap<>(Map.of(
                        "buyer",
                        buyer,
                        "order",
                        UUID.randomUUID(),
                        "part",
                        UUID.randomUUID(),
                        "first",
                        first,
                        "second",
                        second)));
    }

    private void run(List<ProductSql> statements, Map<String, Object> values) throws SQLException {
        for (ProductSql sql : statements) {
            try (PreparedStatement statement = sql.prepare(connection, values)) {
                statement.execute();
            }
        }
        connection.commit();
    }
}
