package tn.aloauto.integration.intake;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.catalogue.BrakeLimits;

/**
 * How far a file of a feed may go before it is held: what its route file says, else what its own past files make usual, else
 * what is configured.
 */
@Component
class FeedLimits {

    /** With fewer files behind it a feed has no habits yet. */
    private static final int HABITS_FROM = 5;

    private static final int LOOKED_AT = 20;
    /** Several times what is usual is unusual. */
    private static final int TIMES = 4;

    private static final int MOST = 90;

    private final JdbcClient jdbc;
    private final BrakeLimits configured;

    FeedLimits(JdbcClient jdbc, IntakeSettings settings) {
        this.jdbc = jdbc;
        this.configured = settings.intake().brake();
    }

    /** The share of a past file's rows that each rule looks at, from 0 to 1. */
    private record Past(double lost, double zeroed, double moved, double rejected, double created) {}

    BrakeLimits of(Feed feed) {
        List<Past> past = past(feed.id());
        BrakeLimits usual = past.size() < HABITS_FROM ? configured : learnt(past);
        return usual.with(feed.brake());
    }

    /** Four times the median of the last files; never narrower than a calm vendor's one odd day needs. */
    private BrakeLimits learnt(List<Past> past) {
        return new BrakeLimits(
                percent(past, Past::lost, configured.maxLost() / 2),
                percent(past, Past::zeroed, configured.maxZeroed() / 2),
                percent(past, Past::moved, configured.maxMoved() / 2),
                configured.priceMovePercent(),
                percent(past, Past::rejected, configured.maxRejected() / 2),
                percent(past, Past::created, configured.maxNew() / 2),
                configured.fromRows());
    }

    private static int percent(List<Past> past, ToDoubleFunction<Past> share, int least) {
        double[] shares = past.stream().mapToDouble(share).sorted().toArray();
        double median = (shares[(shares.length - 1) / 2] + shares[shares.length / 2]) / 2;
        return (int) Math.max(least, Math.min(MOST, Math.ceil(median * 100 * TIMES)));
    }

    private List<Past> past(String feed) {
        return jdbc.sql(
                        """
                        select coalesce(r.removed_rows::float8 / nullif(good + r.removed_rows - r.created_rows, 0), 0) as lost,
                               coalesce(s.zeroed::float8 / nullif(good, 0), 0) as zeroed,
                               coalesce(s.moved::float8 / nullif(good - r.created_rows, 0), 0) as moved,
                               coalesce(r.error_rows::float8 / nullif(r.total_rows, 0), 0) as rejected,
                               coalesce(r.created_rows::float8 / nullif(good, 0), 0) as created
                        from (select * from change_set where feed_id = :feed and kind = 'file' and undone_by is null
                              order by number desc limit :lookedAt) s
                        join file_receipt r on r.id = s.receipt_id,
                        lateral (select r.total_rows - r.error_rows as good) g
                        where r.continues is null and r.replay_of is null""")
                .param("feed", feed)
                .param("lookedAt", LOOKED_AT)
                .query(Past.class)
                .list();
    }
}
