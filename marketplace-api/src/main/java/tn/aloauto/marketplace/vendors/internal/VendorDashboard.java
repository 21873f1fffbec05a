package tn.aloauto.marketplace.vendors.internal;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Money;

/** How a vendor's business goes, in a few figures. */
@Component
public class VendorDashboard {

    private final JdbcClient database;

    /**
     * @param turnover of the last 30 days: orders confirmed and not cancelled since
     * @param net turnover less commission
     * @param lowStock offers with 1 to 3 pieces left
     */
    public record Figures(
            Money turnover,
            Money commission,
            Money net,
            String currency,
            long ordersToConfirm,
            long ordersInProgress,
            long products,
            long outOfStock,
            long lowStock) {}

    VendorDashboard(JdbcClient database) {
        this.database = database;
    }

    public Figures of(long vendorId) {
        return database.sql(
                        """
                        select sold.turnover, sold.commission, waiting.new, waiting.in_progress,
                               offers.all, offers.out, offers.low
                        from (select coalesce(sum(subtotal_amount), 0) as turnover,
                                     coalesce(sum(commission_amount), 0) as commission
                              from vendor_order
                              where vendor_id = :vendor and status in ('confirmed', 'shipped', 'delivered')
                                and confirmed_at > now() - interval '30 days') sold,
                             (select count(*) filter (where status = 'new') as new,
                                     count(*) filter (where status in ('confirmed', 'shipped')) as in_progress
                              from vendor_order
                              where vendor_id = :vendor and status in ('new', 'confirmed', 'shipped')) waiting,
                             (select count(*) as all, count(*) filter (where not in_stock) as out,
                                     count(*) filter (where feed_quantity - reserved_quantity between 1 and 3) as low
                              from offer where vendor_id = :vendor and retired_at is null) offers""")
                .params(Map.of("vendor", vendorId))
                .query((row, number) ->
                        figures(new Money(row.getBigDecimal(1)), new Money(row.getBigDecimal(2)), new long[] {
                            row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7)
                        }))
                .single();
    }

    private static Figures figures(Money turnover, Money commission, long[] counts) {
        return new Figures(
                turnover,
                commission,
                turnover.minus(commission),
                Money.CURRENCY,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4]);
    }
}
