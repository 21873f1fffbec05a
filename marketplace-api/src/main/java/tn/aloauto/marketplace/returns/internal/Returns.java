package tn.aloauto.marketplace.returns.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.orders.VendorParts;
import tn.aloauto.marketplace.payments.Refunds;
import tn.aloauto.marketplace.returns.ReturnRefunded;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.stock.Stock;

/** All returns. Every change holds the order first, so that two at the same moment follow each other. */
@Component
public class Returns {

    private final ReturnRows rows;
    private final VendorParts parts;
    private final Refunds refunds;
    private final Stock stock;
    private final ActivityLog activity;
    private final ApplicationEventPublisher events;

    Returns(
            ReturnRows rows,
            VendorParts parts,
            Refunds refunds,
            Stock stock,
            ActivityLog activity,
            ApplicationEventPublisher events) {
        this.events = events;
        this.rows = rows;
        this.parts = parts;
        this.refunds = refunds;
        this.stock = stock;
        this.activity = activity;
    }

    public PageOf<ReturnView> list(Caller caller, PageRequest page) {
        return page.page(rows.count(caller), rows.list(caller, page.limit(), page.offset()));
    }

    public ReturnView find(Caller caller, UUID id) {
        return rows.find(caller, id).orElseThrow(Refusal::notFound);
    }

    /** A buyer asks to send pieces of an own delivered line back, within the days the policy gives. */
    @Transactional
    public ReturnView request(Caller caller, UUID item, int quantity, ReturnReason reason, String description) {
        UUID part = rows.line(item)
                .filter(line -> line.buyer().equals(caller.id()))
                .orElseThrow(Refusal::notFound)
                .vendorOrderId();
        parts.hold(part);
        ReturnRows.Line line = rows.line(item).orElseThrow(Refusal::notFound);
        refuseUnlessReturnable(line);
        int left = line.quantity() - rows.spokenFor(item);
        if (quantity > left) {
            throw Refusal.invalid("quantity_returned", "more_than_bought", left);
        }
        UUID id = rows.insert(line, quantity, reason, description);
        rows.write(id, rows.share(line, quantity, reason));
        activity.record("return.requested", "return", id.toString(), null, Map.of("item", item, "quantity", quantity));
        return find(caller, id);
    }

    private static void refuseUnlessReturnable(ReturnRows.Line line) {
        if (!line.status().equals("delivered") || line.lastReturnDay() == null) {
            throw new Refusal(409, "order-state", List.of(), Map.of("order_status", line.status()), line.status());
        }
        if (line.today().isAfter(line.lastReturnDay())) {
            throw new Refusal(
                    409, "return-too-late", List.of(), Map.of("last_day", line.lastReturnDay()), line.lastReturnDay());
        }
    }

    @Transactional
    public ReturnView approve(Caller caller, UUID id, String note) {
        return decide(caller, id, ReturnStatus.APPROVED, note, null);
    }

    @Transactional
    public ReturnView reject(Caller caller, UUID id, String note) {
        return decide(caller, id, ReturnStatus.REJECTED, note, null);
    }

    /** @param sellable the pieces go back on the shelf of a hand-kept product; a fed one's own count tells */
    @Transactional
    public ReturnView receive(Caller caller, UUID id, boolean sellable, String note) {
        ReturnView received = decide(caller, id, ReturnStatus.RECEIVED, note, sellable);
        if (sellable) {
            stock.takeBack(received.orderItem().product(), received.quantityReturned());
        }
        return received;
    }

    @Transactional
    public ReturnView refund(Caller caller, UUID id) {
        if (!caller.isAdmin()) {
            find(caller, id);
            throw Refusal.forbidden();
        }
        ReturnView before = held(caller, id);
        refuseUnlessNext(before, ReturnStatus.REFUNDED);
        ReturnRows.Line line = rows.line(before.orderItem().id()).orElseThrow(Refusal::notFound);
        RefundShare share = rows.share(line, before.quantityReturned(), before.reason());
        rows.write(id, share);
        refunds.refund(before.order(), share.total());
        ReturnView refunded = moved(caller, before, ReturnStatus.REFUNDED, null, null);
        events.publishEvent(new ReturnRefunded(id, before.vendorOrder()));
        return refunded;
    }

    /** The related vendor decides, or an admin; the buyer knows of the return and may not. */
    private ReturnView decide(Caller caller, UUID id, ReturnStatus next, String note, Boolean sellable) {
        ReturnView seen = find(caller, id);
        boolean sells = caller.isVendor() && caller.vendorId() != null && caller.vendorId() == seen.vendor();
        if (!caller.isAdmin() && !sells) {
            throw Refusal.forbidden();
        }
        ReturnView before = held(caller, id);
        refuseUnlessNext(before, next);
        return moved(caller, before, next, note, sellable);
    }

    private ReturnView held(Caller caller, UUID id) {
        parts.hold(find(caller, id).vendorOrder());
        return find(caller, id);
    }

    private static void refuseUnlessNext(ReturnView before, ReturnStatus next) {
        if (!before.status().canBecome(next)) {
            String now = before.status().word();
            throw new Refusal(409, "return-state", List.of(), Map.of("return_status", now), now);
        }
    }

    private ReturnView moved(Caller caller, ReturnView before, ReturnStatus next, String note, Boolean sellable) {
        rows.move(before.id(), next, note, sellable);
        ReturnView after = find(caller, before.id());
        activity.record(
                "return." + next.word(),
                "return",
                before.id().toString(),
                Map.of("status", before.status()),
                Map.of("status", next, "refund_amount", after.refundAmount()));
        return after;
    }
}
