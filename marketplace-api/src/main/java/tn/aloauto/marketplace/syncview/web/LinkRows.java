package tn.aloauto.marketplace.syncview.web;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** ERP links, what differs over them, and the orders on their way, as far as a caller sees them. */
@Component
class LinkRows {

    private static final String OWN = "(cast(:vendor as bigint) is null or vendor_id = :vendor)";

    private static final ViewReader.Question LINKS = new ViewReader.Question(
            "link as id, kind, vendor_slug as vendor, description, feed, is_active, every_seconds, full_every_seconds,"
                    + " next_run_at, wanted, retry_at, paused_code, paused_because, checked_at, open_differences,"
                    + " definition_version, updated_at",
            "integration.erp_links",
            OWN + " and is_active",
            "link");

    private static final ViewReader.Question DIFFERENCES = new ViewReader.Question(
            "id, kind, subject, vendor_order_id as vendor_order, ours, theirs, message, state, found_at, seen_at,"
                    + " repair_by, repair_at, gone_at",
            "integration.erp_differences",
            OWN + " and link = :link and (cast(:state as text) is null and state <> 'gone' or state = :state)",
            "id");

    private static final ViewReader.Question ORDERS = new ViewReader.Question(
            "event_id as id, topic, vendor_order_id as vendor_order, link, state, attempts, next_at, partner_reference,"
                    + " reason_code, reason, taken_at, finished_at",
            "integration.order_exports",
            OWN + " and (cast(:state as text) is null or state = :state)"
                    + " and (cast(:link as text) is null or link = :link)",
            "taken_at desc, event_id desc");

    private static final ViewReader.Question EVENTS_OF_ORDER = new ViewReader.Question(
            ORDERS.columns(), ORDERS.from(), OWN + " and vendor_order_id = :order", ORDERS.order());

    private final ViewReader views;

    LinkRows(ViewReader views) {
        this.views = views;
    }

    /**
     * A link to an ERP.
     *
     * @param kind orders, catalogue, stock or status
     * @param wanted what was asked for and is about to be done
     * @param pausedBecause why it rests, in words for people; null when it works
     */
    record LinkView(
            String id,
            String kind,
            String vendor,
            String description,
            String feed,
            boolean isActive,
            Long everySeconds,
            Long fullEverySeconds,
            OffsetDateTime nextRunAt,
            String wanted,
            OffsetDateTime retryAt,
            String pausedCode,
            String pausedBecause,
            OffsetDateTime checkedAt,
            long openDifferences,
            String definitionVersion,
            OffsetDateTime updatedAt) {}

    /** Something the ERP and the shop say differently. */
    record DifferenceView(
            long id,
            String kind,
            String subject,
            UUID vendorOrder,
            String ours,
            String theirs,
            String message,
            String state,
            OffsetDateTime foundAt,
            OffsetDateTime seenAt,
            String repairBy,
            OffsetDateTime repairAt,
            OffsetDateTime goneAt) {}

    /** An order's event on its way to an ERP. */
    record OrderExportView(
            UUID id,
            String topic,
            UUID vendorOrder,
            String link,
            String state,
            int attempts,
            OffsetDateTime nextAt,
            String partnerReference,
            String reasonCode,
            String reason,
            OffsetDateTime takenAt,
            OffsetDateTime finishedAt) {}

    PageOf<LinkView> links(Sight sight, PageRequest page) {
        return views.page(LINKS, values(sight), LinkView.class, page);
    }

    LinkView link(Sight sight, String link) {
        return views.one(LINKS, "link", link, sight, LinkView.class).orElseThrow(Refusal::notFound);
    }

    PageOf<DifferenceView> differences(Sight sight, String link, String state, PageRequest page) {
        Map<String, Object> values = values(sight);
        values.put("link", link(sight, link).id());
        values.put("state", state);
        return views.page(DIFFERENCES, values, DifferenceView.class, page);
    }

    PageOf<OrderExportView> orders(Sight sight, String state, String link, PageRequest page) {
        Map<String, Object> values = values(sight);
        values.put("state", state);
        values.put("link", link);
        return views.page(ORDERS, values, OrderExportView.class, page);
    }

    void mustSeeOrder(Sight sight, UUID vendorOrder) {
        Map<String, Object> values = values(sight);
        values.put("order", vendorOrder);
        if (views.page(EVENTS_OF_ORDER, values, OrderExportView.class, new PageRequest(1, 0, ""))
                .results()
                .isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private static Map<String, Object> values(Sight sight) {
        Map<String, Object> values = new HashMap<>();
        values.put("vendor", sight.vendorId());
        return values;
    }
}
