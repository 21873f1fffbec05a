package tn.aloauto.integration.silence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works out for every feed when its next file is due and whether the last one is odd, and writes what has changed. */
@Component
class FeedWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    FeedWatch(JdbcClient jdbc) {
        this(jdbc, Clock.systemUTC());
    }

    FeedWatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What stands written of a feed, to the microsecond, as PostgreSQL keeps it. */
    private record Standing(String source, Instant last, Instant due, boolean late) {

        static Standing of(String source, Instant last, Instant due, boolean late) {
            return new Standing(source, micros(last), micros(due), late);
        }

        private static Instant micros(Instant moment) {
            return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
        }
    }

    private record Watched(String feed, String schedule, Instant since, List<Instant> arrivals, Standing standing) {

        Instant last() {
            return arrivals.isEmpty() ? null : arrivals.get(0);
        }
    }

    /**
     * @param source declared or learned, null while nothing is known
     * @param due shown as the next file's time
     * @param lateAfter when somebody is told
     */
    private record Expectation(String source, Instant due, Instant lateAfter) {

        static final Expectation NONE = new Expectation(null, null, null);
    }

    @Scheduled(fixedDelayString = "${aloauto.silence.every:60s}", initialDelayString = "${aloauto.silence.every:60s}")
    void look() {
        try {
            watched().forEach(this::judge);
            markOddFiles();
        } catch (DataAccessException databaseAway) {
            LOG.warn("Feeds cannot be watched now: {}", databaseAway.getMessage());
        }
    }

    private void judge(Watched feed) {
        Expectation expected;
        try {
            expected = expectation(feed);
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("The schedule of feed {} cannot be read: {}", feed.feed(), unreadable.getMessage());
            expected = Expectation.NONE;
        }
        Instant now = clock.instant();
        boolean late = expected.lateAfter() != null && now.isAfter(expected.lateAfter());
        Standing standing = Standing.of(expected.source(), feed.last(), expected.due(), late);
        // of a thousand feeds few have news: those alone are worth a statement each
        if (!standing.equals(feed.standing())) {
            write(feed.feed(), standing);
        }
    }

    private void write(String feed, Standing standing) {
        jdbc.sql(
                        """
                        update feed set schedule_source = :source, last_received_at = :last, expected_at = :due,
                               late_since = case when :late then coalesce(late_since, :due) end
                        where id = :id""")
                .param("source", standing.source(), Types.VARCHAR)
                .param("last", at(standing.last()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("due", at(standing.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("late", standing.late())
                .param("id", feed)
                .update();
    }

    private static Expectation expectation(Watched feed) {
        Schedule declared = Schedule.parse(feed.schedule());
        if (declared != null) {
            Instant due = feed.last() == null ? declared.firstDue(feed.since()) : declared.dueAfter(feed.last());
            return new Expectation("declared", due, due);
        }
        Rhythm learned = Rhythm.of(feed.arrivals());
        return learned == null
                ? Expectation.NONE
                : new Expectation(
                        "learned",
                        feed.last().plus(learned.usual()),
                        feed.last().plus(learned.tolerated()));
    }

    private List<Watched> watched() {
        return jdbc.sql(
                        """
                        select f.id, f.schedule, f.created_at, f.schedule_source, f.last_received_at, f.expected_at,
                          f.late_since is not null as late, array(
                          select r.received_at from file_receipt r where r.feed_id = f.id
                          order by r.received_at desc limit :most) as arrivals
                        from feed f where f.is_active and f.vendor_id is not null""")
                .param("most", Rhythm.MOST_ARRIVALS)
                .query(FeedWatch::read)
                .list();
    }

    private static Watched read(ResultSet row, int number) throws SQLException {
        Array arrivals = row.getArray("arrivals");
        List<Instant> moments = Arrays.stream((Timestamp[]) arrivals.getArray())
                .map(Timestamp::toInstant)
                .toList();
        return new Watched(
                row.getString("id"),
                row.getString("schedule"),
                moment(row, "created_at"),
                moments,
                Standing.of(
                        row.getString("schedule_source"),
                        moment(row, "last_received_at"),
                        moment(row, "expected_at"),
                        row.getBoolean("late")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** The newest file against the median of those before it: at least five, at most twenty. */
    private void markOddFiles() {
        jdbc.sql(
                        """
                        with judged as (
                          select f.id as feed, n.id as receipt,
                            case when n.status = 'duplicate' then 'repeated'
                                 when h.files >= 5 and n.total_rows > 3 * h.usual then 'tripled'
                                 when h.files >= 5 and n.total_rows * 3 < h.usual then 'shrunk' end as odd,
                            case when n.status = 'duplicate'
                                 then 'Le fichier « ' || n.original_file_name || ' » est identique au précédent.'
                                 else 'Le fichier « ' || n.original_file_name || ' » a ' || n.total_rows
                                      || ' lignes ; d''habitude il en a ' || round(h.usual) || '.' end as because,
                            case when n.status = 'duplicate' then 'ODD_REPEATED' else 'ODD_ROWS' end as code,
                            case when n.status = 'duplicate' then array[n.original_file_name]
                                 else array[n.original_file_name, n.total_rows::text, round(h.usual)::text] end as arguments
                          from feed f
                          cross join lateral (
                            select * from file_receipt r where r.feed_id = f.id and r.status in ('completed', 'partial', 'duplicate')
                            order by r.received_at desc limit 1) n
                          cross join lateral (
                            select count(*) as files,
                              (percentile_cont(0.5) within group (order by b.total_rows))::numeric as usual
                            from (select total_rows from file_receipt r
                                  where r.feed_id = f.id and r.status in ('completed', 'partial')
                                    and r.received_at < n.received_at
                                  order by r.received_at desc limit 20) b) h
                          where f.is_active)
                        update feed f set odd = j.odd, odd_because = case when j.odd is not null then j.because end,
                               odd_code = case when j.odd is not null then j.code end,
                               odd_arguments = case when j.odd is not null then j.arguments else '{}' end,
                               odd_receipt = case when j.odd is not null then j.receipt end
                        from judged j
                        where j.feed = f.id and (f.odd, f.odd_receipt) is distinct from
                          (j.odd, case when j.odd is not null then j.receipt end)""")
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
