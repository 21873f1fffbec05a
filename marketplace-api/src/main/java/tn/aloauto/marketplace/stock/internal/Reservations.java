package tn.aloauto.marketplace.stock.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.stock.OutOfStock;
import tn.aloauto.marketplace.stock.Stock;

/**
 * Reservations in the database. Offers are always locked in the order of their product ids, here and where the vendor's
 * count settles reservations, so that two transactions cannot wait for each other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reservations implements Stock {

    private final JdbcTemplate batches;
    private final JdbcClient database;

    Reservations(JdbcTemplate batches, JdbcClient database) {
        this.batches = batches;
        this.database = database;
    }

    @Override
    public void reserve(Collection<Wanted> wanted, Instant until) {
        List<Wanted> inLockOrder = wanted.stream()
                .sorted(Comparator.comparingLong(Wanted::productId))
                .toList();
        int[][] taken = batches.batchUpdate(
                """
                update offer set reserved_quantity = reserved_quantity + ?
                where product_id = ? and retired_at is null and feed_quantity - reserved_quantity >= ?""",
                inLockOrder,
                Math.max(1, inLockOrder.size()),
                (statement, line) -> {
                    statement.setInt(1, line.quantity());
                    statement.setLong(2, line.productId());
                    statement.setInt(3, line.quantity());
                });
        refuseShortages(inLockOrder, taken[0]);
        open(inLockOrder, until);
    }

    private void refuseShortages(List<Wanted> wanted, int[] taken) {
        List<OutOfStock.Shortage> shortages = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] == 0) {
                shortages.add(shortage(wanted.get(i)));
            }
        }
        if (!shortages.isEmpty()) {
            throw new OutOfStock(shortages);
        }
    }

    private OutOfStock.Shortage shortage(Wanted line) {
        return database.sql(
                        """
                        select p.id, p.name, case when o.retired_at is null
                            then greatest(o.feed_quantity - o.reserved_quantity, 0) else 0 end as available
                        from product p join offer o on o.product_id = p.id where p.id = :id""")
                .param("id", line.productId())
                .query((row, number) -> new OutOfStock.Shortage(
                        row.getLong("id"), row.getString("name"), line.quantity(), row.getInt("available")))
                .single();
    }

    private void open(List<Wanted> wanted, Instant until) {
        batches.batchUpdate(
                """
                insert into stock_reservation (product_id, vendor_id, order_item_id, vendor_order_id, quantity, expires_at)
                values (?, ?, ?, ?, ?, ?)""",
                wanted,
                wanted.size(),
                (statement, line) -> {
                    statement.setLong(1, line.productId());
                    statement.setLong(2, line.vendorId());
                    statement.setObject(3, line.orderItemId());
                    statement.setObject(4, line.vendorOrderId());
                    statement.setInt(5, line.quantity());
                    statement.setTimestamp(6, Timestamp.from(until));
                });
    }

    @Override
    public void keep(List<UUID> vendorOrderIds) {
        database.sql(
                        """
                        update stock_reservation set expires_at = null
                        where vendor_order_id = any(:orders) and state = 'open'""")
                .param("orders", vendorOrderIds.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void release(List<UUID> vendorOrderIds, String because) {
        UUID[] orders = vendorOrderIds.toArray(UUID[]::new);
        database.sql(
                        """
                        select 1 from offer where product_id in (
                            select product_id from stock_reservation
                            where vendor_order_id = any(:orders) and state = 'open')
                        order by product_id for update""")
                .param("orders", orders)
                .query(Integer.class)
                .list();
        database.sql(
                        """
                        with released as (
                          update stock_reservation
                          set state = 'released', closed_at = clock_timestamp(), closed_because = :because
                          where vendor_order_id = any(:orders) and state = 'open'
                          returning product_id, quantity),
                        per_product as (select product_id, sum(quantity)::integer as quantity from released group by 1)
                        update offer o set reserved_quantity = o.reserved_quantity - p.quantity
                        from per_product p where p.product_id = o.product_id""")
                .param("orders", orders)
                .param("because", because)
                .update();
    }

    @Override
    public void takeBack(long productId, int quantity) {
        database.sql(
                        """
                        update offer o set feed_quantity = o.feed_quantity + :quantity from product p
                        where o.product_id = :product and p.id = o.product_id and p.feed is null""")
                .param("product", productId)
                .param("quantity", quantity)
                .update();
    }
}
