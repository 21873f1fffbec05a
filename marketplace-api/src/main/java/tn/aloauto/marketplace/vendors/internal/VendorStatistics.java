package tn.aloauto.marketplace.vendors.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Money;

/** How a vendor did over some days: sales, returns, reviews, files. Computed at most every five minutes. */
@Component
public class VendorStatistics {

    private static final String QUESTION =
            """
            select coalesce(sold.turnover, 0) as turnover, coalesce(sold.orders, 0) as orders,
                   coalesce(sold.cancelled, 0) as cancelled, coalesce(pieces.delivered, 0) as delivered,
                   coalesce(back.pieces, 0) as returned, opinion.average as rating, coalesce(opinion.reviews, 0) as reviews,
                   coalesce(feed.files, 0) as files, coalesce(feed.bad, 0) as bad, feed.last_good
            from (select sum(subtotal_amount) filter (where status in ('confirmed', 'shipped', 'delivered')) as turnover,
                         count(*) filter (where status in ('confirmed', 'shipped', 'delivered')) as orders,
                         count(*) filter (where status in ('cancelled', 'refunded')) as cancelled
                  from vendor_order where vendor_id = :vendor and confirmed_at > now() - make_interval(days => :days)) sold,
                 (select sum(i.quantity) as delivered from order_item i join vendor_order vo on vo.id = i.vendor_order_id
                  where vo.vendor_id = :vendor and vo.status = 'delivered'
                    and vo.confirmed_at > now() - make_interval(days => :days)) pieces,
                 (select sum(r.quantity_returned) as pieces from return_request r join vendor_order vo on vo.id = r.vendor_order_id
                  where vo.vendor_id = :vendor and r.status in ('approved', 'received', 'refunded')
                    and r.requested_date > now() - make_interval(days => :days)) back,
                 (select round(avg(rating), 2) as average, count(*) as reviews from product_review
                  where vendor_id = :vendor and status = 'published') opinion,
                 (select count(*) as files, count(*) filter (where status in ('failed', 'held')) as bad,
                         max(finished_at) filter (where status in ('completed', 'partial')) as last_good
                  from integration.file_uploads
                  where vendor_id = :vendor and received_at > now() - make_interval(days => :days)) feed""";

    /** Every day of the span, those without a sale too. */
    private static final String BY_DAY =
            """
            select calendar.day::date as day, coalesce(sold.turnover, 0) as turnover, coalesce(sold.orders, 0) as orders
            from generate_series((now() at time zone 'Africa/Tunis')::date - (:days - 1),
                                 (now() at time zone 'Africa/Tunis')::date, interval '1 day') calendar(day)
            left join (select (confirmed_at at time zone 'Africa/Tunis')::date as day,
                              sum(subtotal_amount) as turnover, count(*) as orders
                       from vendor_order
                       where vendor_id = :vendor and status in ('confirmed', 'shipped', 'delivered')
                         and confirmed_at > now() - make_interval(days => :days)
                       group by 1) sold on sold.day = calendar.day::date
            order by calendar.day""";

    /** What was sold on one day of Tunis; its orders are those confirmed on it. */
    public record Day(LocalDate day, Money turnover, long orders) {}

    /**
     * @param averageOrder null without an order
     * @param returnRate pieces sent back of pieces delivered, 0 to 1; null when nothing was delivered
     * @param filesHealthy files that did neither fail nor were held, of all, 0 to 1; null without a file
     * @param byDay one entry a day, the oldest first, today last
     */
    public record Figures(
            int days,
            Money turnover,
            String currency,
            long orders,
            long cancelled,
            Money averageOrder,
            BigDecimal returnRate,
            BigDecimal rating,
            long reviews,
            long files,
            BigDecimal filesHealthy,
            Instant lastGoodFile,
            List<Day> byDay,
            Instant computedAt) {}

    private record Asked(long vendor, int days) {}

    private final JdbcClient database;
    private final Cache<Asked, Figures> figures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(2_000)
            .build();

    VendorStatistics(JdbcClient database) {
        this.database = database;
    }

    public Figures of(long vendor, int days) {
        return figures.get(new Asked(vendor, days), this::compute);
    }

    private Figures compute(Asked asked) {
        List<Day> byDay = database.sql(BY_DAY)
                .param("vendor", asked.vendor())
                .param("days", asked.days())
                .query((row, number) -> new Day(
                        row.getObject("day", LocalDate.class),
                        new Money(row.getBigDecimal("turnover")),
                        row.getLong("orders")))
                .list();
        return database.sql(QUESTION)
                .param("vendor", asked.vendor())
                .param("days", asked.days())
                .query((row, number) -> figures(row, asked.days(), byDay))
                .single();
    }

    private static Figures figures(ResultSet row, int days, List<Day> byDay) throws SQLException {
        Money turnover = new Money(row.getBigDecimal("turnover"));
        long orders = row.getLong("orders");
        long files = row.getLong("files");
        OffsetDateTime lastGood = row.getObject("last_good", OffsetDateTime.class);
        return new Figures(
                days,
                turnover,
                Money.CURRENCY,
                orders,
                row.getLong("cancelled"),
                orders == 0
                        ? null
                        : Money.rounded(turnover.amount().divide(BigDecimal.valueOf(orders), 6, RoundingMode.HALF_UP)),
                part(row.getLong("returned"), row.getLong("delivered")),
                row.getBigDecimal("rating"),
                row.getLong("reviews"),
                files,
                part(files - row.getLong("bad"), files),
                lastGood == null ? null : lastGood.toInstant(),
                byDay,
                Instant.now());
    }

    private static BigDecimal part(long some, long all) {
        return all == 0 ? null : BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }
}
