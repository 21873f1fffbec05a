package tn.aloauto.marketplace.syncview.web;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** What somebody should look at: files, feeds, links and definitions in trouble. Admins all, a vendor its own. */
@RestController
@RequestMapping("/api/v1/integrations/alerts")
class AlertsController {

    private static final ViewReader.Question ALERTS = new ViewReader.Question(
            "id, kind, subject, severity, status, message, seen, opened_at, last_seen_at, acknowledged_at, acknowledged_by,"
                    + " closed_at",
            "integration.alerts",
            """
            (cast(:vendor as bigint) is null or vendor_id = :vendor)
            and (cast(:status as text) is null or status = :status)
            and (cast(:kind as text) is null or kind = :kind)""",
            "closed_at is not null, opened_at desc, id desc");

    private final ViewReader views;
    private final Engine engine;
    private final ActivityLog activity;

    AlertsController(ViewReader views, Engine engine, ActivityLog activity) {
        this.views = views;
        this.engine = engine;
        this.activity = activity;
    }

    /**
     * One alert.
     *
     * @param status open, acknowledged or closed
     * @param seen how often it happened while it was open
     */
    record AlertView(
            UUID id,
            String kind,
            String subject,
            String severity,
            String status,
            String message,
            int seen,
            OffsetDateTime openedAt,
            OffsetDateTime lastSeenAt,
            OffsetDateTime acknowledgedAt,
            String acknowledgedBy,
            OffsetDateTime closedAt) {}

    @GetMapping
    PageOf<AlertView> list(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String kind) {
        Map<String, Object> values = new HashMap<>();
        values.put("vendor", Sight.of(caller).vendorId());
        values.put("status", status);
        values.put("kind", kind);
        return views.page(ALERTS, values, AlertView.class, page);
    }

    /** Says that somebody looks after it; it closes by itself when the trouble is over. */
    @PostMapping("/{id}/acknowledge")
    AlertView acknowledge(Caller caller, @PathVariable UUID id) {
        AlertView before = one(caller, id);
        engine.acknowledge(id, caller.email());
        activity.record("alert.acknowledged", "alert", id.toString(), Map.of("status", before.status()), Map.of());
        return one(caller, id);
    }

    private AlertView one(Caller caller, UUID id) {
        return views.one(ALERTS, "id", id, Sight.of(caller), AlertView.class).orElseThrow(Refusal::notFound);
    }
}
