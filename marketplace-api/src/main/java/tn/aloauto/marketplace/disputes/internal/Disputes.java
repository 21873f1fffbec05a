package tn.aloauto.marketplace.disputes.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.payments.Refunds;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;

/** The life of a dispute: open, then decided by the shop or withdrawn by the buyer. Nothing is added after its end. */
@Component
public class Disputes {

    /** What it is about. */
    public enum Reason {
        NOT_RECEIVED,
        NOT_AS_DESCRIBED,
        RETURN_REFUSED,
        OTHER;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Part(UUID orderId, UUID buyer, String status) {}

    private final JdbcClient database;
    private final DisputeRows rows;
    private final Refunds refunds;
    private final ActivityLog activity;

    Disputes(JdbcClient database, DisputeRows rows, Refunds refunds, ActivityLog activity) {
        this.database = database;
        this.rows = rows;
        this.refunds = refunds;
        this.activity = activity;
    }

    /** The buyer of a confirmed part opens one; while it is open there is no second. */
    @Transactional
    public DisputeView open(Caller caller, UUID vendorOrder, Reason reason, String message) {
        Part part = database.sql(
                        """
                        select o.id as order_id, o.user_id as buyer, vo.status
                        from vendor_order vo join customer_order o on o.id = vo.order_id where vo.id = :id""")
                .param("id", vendorOrder)
                .query(Part.class)
                .optional()
                .filter(found -> found.buyer().equals(caller.id()))
                .orElseThrow(Refusal::notFound);
        if (part.status().equals("new") || part.status().equals("cancelled")) {
            throw new Refusal(409, "order-state", List.of(), Map.of("order_status", part.status()), part.status());
        }
        UUID id;
        try {
            id = rows.insert(vendorOrder, caller.id(), reason.word());
        } catch (DuplicateKeyException open) {
            throw new Refusal(409, "dispute-open");
        }
        rows.say(id, caller.id(), Side.BUYER, message);
        activity.record("dispute.opened", "dispute", id.toString(), null, Map.of("reason", reason.word()));
        return rows.find(caller, id);
    }

    @Transactional
    public DisputeView say(Caller caller, UUID id, String message) {
        DisputeView dispute = held(caller, id);
        UUID said = rows.say(id, caller.id(), dispute.yourSide(), message);
        activity.record("dispute.answered", "dispute_message", said.toString(), null, Map.of("dispute", id));
        return rows.find(caller, id);
    }

    @Transactional
    public DisputeView withdraw(Caller caller, UUID id) {
        DisputeView dispute = held(caller, id);
        if (dispute.yourSide() != Side.BUYER) {
            throw Refusal.forbidden();
        }
        rows.withdraw(id);
        activity.record("dispute.withdrawn", "dispute", id.toString(), null, null);
        return rows.find(caller, id);
    }

    /**
     * Support decides without money; who gives money back has the duty of finance. The refund and the decision are one
     * transaction: of two decisions at the same moment one pays, and never more than what was paid.
     */
    @Transactional
    public DisputeView decide(Caller caller, UUID id, String decision, Money refund) {
        DisputeView dispute = held(caller, id);
        boolean pays = refund.compareTo(Money.ZERO) > 0;
        if (dispute.yourSide() != Side.STAFF || !caller.handles(pays ? Caller.Duty.FINANCE : Caller.Duty.SUPPORT)) {
            throw Refusal.forbidden();
        }
        if (refund.compareTo(dispute.partAmount()) > 0) {
            throw Refusal.invalid("refund_amount", "refund_above_part", dispute.partAmount());
        }
        if (pays) {
            refunds.refund(dispute.order(), refund);
        }
        rows.decide(id, caller.id(), decision, refund);
        activity.record(
                "dispute.decided",
                "dispute",
                id.toString(),
                null,
                Map.of("decision", decision, "refund_amount", refund));
        return rows.find(caller, id);
    }

    /** Until the transaction ends nobody else moves it. */
    DisputeView held(Caller caller, UUID id) {
        rows.lock(id);
        DisputeView dispute = rows.find(caller, id);
        if (!dispute.status().equals("open")) {
            throw new Refusal(
                    409, "dispute-state", List.of(), Map.of("dispute_status", dispute.status()), dispute.status());
        }
        return dispute;
    }
}
