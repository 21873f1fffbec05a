package tn.aloauto.marketplace.syncview.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** ERP links: how they do, what differs, and what people ask of them. A vendor looks at its own; admins act. */
@RestController
@RequestMapping("/api/v1/integrations")
class LinksController {

    private final LinkRows rows;
    private final Engine engine;
    private final ActivityLog activity;

    LinksController(LinkRows rows, Engine engine, ActivityLog activity) {
        this.rows = rows;
        this.engine = engine;
        this.activity = activity;
    }

    /**
     * What was set in motion.
     *
     * @param accepted how many pieces of work; their end is read in the sync log
     */
    record WorkAccepted(int accepted) {}

    @GetMapping("/links")
    @Operation(summary = "ERP links: schedule, state and open differences")
    PageOf<LinkRows.LinkView> links(Caller caller, PageRequest page) {
        return rows.links(Sight.of(caller), page);
    }

    @GetMapping("/links/{id}")
    @Operation(summary = "One ERP link")
    LinkRows.LinkView link(Caller caller, @PathVariable String id) {
        return rows.link(Sight.of(caller), id);
    }

    @PostMapping("/links/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have the link do its work now, past its schedule and its rest; scope full or delta")
    WorkAccepted run(Caller caller, @PathVariable String id, @RequestParam(required = false) String scope) {
        if (scope != null && !scope.equals("full") && !scope.equals("delta")) {
            throw Refusal.invalid("scope", "one_of", "full, delta");
        }
        return act(caller, id, "link.run", "run" + (scope == null ? "" : "?scope=" + scope));
    }

    @PostMapping("/links/{id}/truth-check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Compare all that the ERP has with all that we have")
    WorkAccepted check(Caller caller, @PathVariable String id) {
        return act(caller, id, "link.checked", "truth-check");
    }

    @GetMapping("/links/{id}/differences")
    @Operation(summary = "What the last truth check found; state gone for what is settled")
    PageOf<LinkRows.DifferenceView> differences(
            Caller caller, @PathVariable String id, @RequestParam(required = false) String state, PageRequest page) {
        return rows.differences(Sight.of(caller), id, state, page);
    }

    @PostMapping("/links/{id}/differences/{difference}/repair")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Put one difference right: the order is sent again, the article read again")
    WorkAccepted repair(Caller caller, @PathVariable String id, @PathVariable long difference) {
        return act(caller, id, "link.repaired", "differences/" + difference + "/repair");
    }

    @PostMapping("/links/{id}/differences/repair")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Put all differences right that need no person's judgement")
    WorkAccepted repairAll(Caller caller, @PathVariable String id) {
        return act(caller, id, "link.repaired", "differences/repair");
    }

    @GetMapping("/orders")
    @Operation(summary = "Orders on their way to ERPs, newest first; state dead for those that were given up")
    PageOf<LinkRows.OrderExportView> orders(
            Caller caller,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String link,
            PageRequest page) {
        return rows.orders(Sight.of(caller), state, link, page);
    }

    @PostMapping("/orders/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try a vendor order again that was given up or waits")
    WorkAccepted retry(Caller caller, @PathVariable UUID id) {
        Sight.adminsOnly(caller);
        rows.mustSeeOrder(Sight.of(caller), id);
        int accepted = engine.ask("/internal/orders/" + id + "/retry", caller.email());
        activity.record("order.export_retried", "vendor_order", id.toString(), null, Map.of("events", accepted));
        return new WorkAccepted(accepted);
    }

    private WorkAccepted act(Caller caller, String link, String action, String path) {
        Sight.adminsOnly(caller);
        String known = rows.link(Sight.of(caller), link).id();
        int accepted = engine.ask("/internal/links/" + known + "/" + path, caller.email());
        activity.record(action, "link", known, null, Map.of("asked", path, "accepted", accepted));
        return new WorkAccepted(accepted);
    }
}
