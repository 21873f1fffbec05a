package tn.aloauto.marketplace.syncview.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** How reliable each link was in a period, out of the sync log: for admins all links, for a vendor its own. */
@RestController
@RequestMapping("/api/v1/integrations/reliability")
class ReliabilityController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 400;
    private static final List<String> COLUMNS = List.of(
            "link",
            "sync_type",
            "exchanges",
            "succeeded",
            "partial",
            "failed",
            "interrupted",
            "held",
            "skipped",
            "success_rate",
            "seconds_p50",
            "seconds_p95",
            "records_read",
            "records_affected",
            "records_rejected",
            "bytes",
            "last_success_at",
            "hours_since_success");

    private final JdbcClient database;

    ReliabilityController(JdbcClient database) {
        this.database = database;
    }

    /**
     * One kind of exchange over one link.
     *
     * @param exchanges those that have ended
     * @param skipped had nothing to do: repeated files, passes that came while the one before still ran
     * @param successRate percent of those that tried, a partial one counting as a success; null when none tried
     * @param secondsP50 half took no longer
     * @param secondsP95 95 of 100 took no longer
     * @param hoursSinceSuccess up to the end of the period; null when none succeeded in it
     */
    record ReliabilityView(
            String link,
            String syncType,
            long exchanges,
            long succeeded,
            long partial,
            long failed,
            long interrupted,
            long held,
            long skipped,
            BigDecimal successRate,
            BigDecimal secondsP50,
            BigDecimal secondsP95,
            long recordsRead,
            long recordsAffected,
            long recordsRejected,
            long bytes,
            OffsetDateTime lastSuccessAt,
            BigDecimal hoursSinceSuccess) {

        private String asLine() {
            return Stream.of(
                            link,
                            syncType,
                            exchanges,
                            succeeded,
                            partial,
                            failed,
                            interrupted,
                            held,
                            skipped,
                            successRate,
                            secondsP50,
                            secondsP95,
                            recordsRead,
                            recordsAffected,
                            recordsRejected,
                            bytes,
                            lastSuccessAt,
                            hoursSinceSuccess)
                    .map(value -> value == null ? "" : value.toString())
                    .collect(Collectors.joining(";"));
        }
    }

    /** What is looked at, as the query string spells it; at most 400 days. */
    record Period(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime to) {

        Period {
            to = to == null ? OffsetDateTime.now(ZoneOffset.UTC) : to;
            from = from == null ? to.minusDays(USUAL_DAYS) : from;
        }

        Period checked() {
            if (!from.isBefore(to) || from.isBefore(to.minusDays(MOST_DAYS))) {
                throw new Refusal(400, "invalid-request");
            }
            return this;
        }
    }

    /** The report of a period. */
    record ReliabilityReport(OffsetDateTime from, OffsetDateTime to, List<ReliabilityView> links) {}

    /** Without dates the last seven days. */
    @GetMapping
    ReliabilityReport report(Caller caller, @ParameterObject Period period) {
        return new ReliabilityReport(period.from(), period.to(), links(Sight.of(caller), period.checked()));
    }

    /** The same as a table. Link names and kinds are plain words, so it needs no quotes. */
    @GetMapping(produces = "text/csv")
    ResponseEntity<String> table(Caller caller, @ParameterObject Period period) {
        String table = Stream.concat(
                        Stream.of(String.join(";", COLUMNS)),
                        links(Sight.of(caller), period.checked()).stream().map(ReliabilityView::asLine))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"reliability.csv\"")
                .body(table);
    }

    private List<ReliabilityView> links(Sight sight, Period period) {
        Map<String, Object> values = new HashMap<>();
        values.put("vendor", sight.vendorId());
        values.put("from", period.from());
        values.put("to", period.to());
        return database.sql(
                        """
                        select link, sync_type, count(*) as exchanges,
                          count(*) filter (where status = 'success') as succeeded,
                          count(*) filter (where status = 'partial') as partial,
                          count(*) filter (where status = 'failed') as failed,
                          count(*) filter (where status = 'interrupted') as interrupted,
                          count(*) filter (where status = 'held') as held,
                          count(*) filter (where status = 'skipped') as skipped,
                          round(100.0 * count(*) filter (where status in ('success', 'partial'))
                            / nullif(count(*) filter (where status <> 'skipped'), 0), 2) as success_rate,
                          round(cast(percentile_cont(0.5) within group (order by extract(epoch from run_time)) as numeric), 3)
                            as seconds_p50,
                          round(cast(percentile_cont(0.95) within group (order by extract(epoch from run_time)) as numeric), 3)
                            as seconds_p95,
                          sum(records_read) as records_read, sum(records_affected) as records_affected,
                          sum(records_rejected) as records_rejected, sum(bytes) as bytes,
                          max(started_at) filter (where status in ('success', 'partial')) as last_success_at,
                          round(cast(extract(epoch from cast(:to as timestamptz)
                            - max(started_at) filter (where status in ('success', 'partial'))) / 3600 as numeric), 2)
                            as hours_since_success
                        from integration.erp_sync_logs
                        where started_at >= :from and started_at < :to and status <> 'running'
                          and (cast(:vendor as bigint) is null or vendor_id = :vendor)
                        group by link, sync_type order by link, sync_type""")
                .params(values)
                .query(ReliabilityView.class)
                .list();
    }
}
