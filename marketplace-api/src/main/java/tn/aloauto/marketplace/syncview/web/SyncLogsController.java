package tn.aloauto.marketplace.syncview.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** ERPSyncLog: every exchange with a partner, to read only. */
@RestController
@RequestMapping("/api/v1/integrations/erp-sync-logs")
class SyncLogsController {

    private static final ViewReader.Question LOGS = new ViewReader.Question(
            "id, started_at, round(extract(epoch from run_time), 3) as run_time, link, direction, sync_type, status,"
                    + " records_read, records_affected, records_rejected, route_id, definition_version,"
                    + " correlation_id, message, details::text"
                    + Sentences.COLUMNS,
            "integration.erp_sync_logs",
            """
            (cast(:vendor as bigint) is null or vendor_id = :vendor)
            and (cast(:link as text) is null or link = :link)
            and (cast(:syncType as text) is null or sync_type = :syncType)
            and (cast(:status as text) is null or status = :status)
            and (cast(:correlation as text) is null or correlation_id = :correlation)
            and (cast(:after as timestamptz) is null or started_at >= :after)
            and (cast(:before as timestamptz) is null or started_at < :before)""",
            "started_at desc, id desc");

    private final ViewReader views;
    private final Sentences sentences;

    SyncLogsController(ViewReader views, Sentences sentences) {
        this.views = views;
        this.sentences = sentences;
    }

    /**
     * One exchange.
     *
     * @param runTime seconds; null while it runs
     */
    record SyncLogView(
            UUID id,
            OffsetDateTime startedAt,
            BigDecimal runTime,
            String link,
            String direction,
            String syncType,
            String status,
            int recordsRead,
            int recordsAffected,
            int recordsRejected,
            String routeId,
            String definitionVersion,
            String correlationId,
            String message,
            @JsonRawValue @Schema(implementation = Object.class) String details) {}

    /** What is looked for, as the query string spells it; null means anything. */
    record Filter(String link, String sync_type, String status, String correlation_id) {}

    @GetMapping
    PageOf<SyncLogView> list(
            Caller caller,
            PageRequest page,
            @ParameterObject Filter filter,
            @RequestParam(name = "started_after", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    OffsetDateTime after,
            @RequestParam(name = "started_before", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    OffsetDateTime before,
            Locale language) {
        Map<String, Object> values = new HashMap<>();
        values.put("vendor", Sight.of(caller).vendorId());
        values.put("link", filter.link());
        values.put("syncType", filter.sync_type());
        values.put("status", filter.status());
        values.put("correlation", filter.correlation_id());
        values.put("after", after);
        values.put("before", before);
        return views.page(LOGS, values, sentences.rows(SyncLogView.class, language), page);
    }

    @GetMapping("/{id}")
    SyncLogView one(Caller caller, @PathVariable UUID id, Locale language) {
        return views.one(LOGS, "id", id, Sight.of(caller), sentences.rows(SyncLogView.class, language))
                .orElseThrow(Refusal::notFound);
    }
}
