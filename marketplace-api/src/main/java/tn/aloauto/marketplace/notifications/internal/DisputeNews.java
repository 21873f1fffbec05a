package tn.aloauto.marketplace.notifications.internal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.audit.Recorded;
import tn.aloauto.marketplace.shared.Money;

/** Tells both parties of a dispute what the others said and what was decided. */
@Component
class DisputeNews {

    private static final String DISPUTE =
            """
            select d.id, d.opened_by as buyer, v.user_id as vendor_user, vo.number, d.refund_amount
            from dispute d join vendor_order vo on vo.id = d.vendor_order_id join vendor v on v.id = vo.vendor_id\s""";

    private final JdbcClient database;
    private final Notices notices;

    private record Dispute(UUID id, UUID buyer, UUID vendorUser, String number, Money refund) {}

    DisputeNews(JdbcClient database, Notices notices) {
        this.database = database;
        this.notices = notices;
    }

    @EventListener
    void hear(Recorded fact) {
        switch (fact.action()) {
            case "dispute.opened" -> {
                Dispute dispute = find("where d.id = :id", fact.entity());
                tell(dispute, List.of(dispute.vendorUser()), Kind.DISPUTE_OPENED, "opened");
            }
            case "dispute.answered" -> {
                Dispute dispute = find("join dispute_message m on m.dispute_id = d.id where m.id = :id", fact.entity());
                tell(dispute, othersThan(fact.actorId(), dispute), Kind.DISPUTE_ANSWERED, fact.entityId());
            }
            case "dispute.decided" -> {
                Dispute dispute = find("where d.id = :id", fact.entity());
                tell(dispute, othersThan(null, dispute), Kind.DISPUTE_DECIDED, "decided");
            }
            default -> {
                // no news for anybody
            }
        }
    }

    private static List<UUID> othersThan(UUID speaker, Dispute dispute) {
        return Stream.of(dispute.buyer(), dispute.vendorUser())
                .filter(party -> !party.equals(speaker))
                .toList();
    }

    private void tell(Dispute dispute, List<UUID> readers, Kind kind, String cause) {
        readers.forEach(reader -> notices.tell(
                reader,
                kind,
                dispute.id() + ":" + cause,
                "/disputes/" + dispute.id(),
                dispute.number(),
                dispute.refund()));
    }

    private Dispute find(String which, UUID id) {
        return database.sql(DISPUTE + which)
                .param("id", id)
                .query((row, number) -> new Dispute(
                        row.getObject("id", UUID.class),
                        row.getObject("buyer", UUID.class),
                        row.getObject("vendor_user", UUID.class),
                        row.getString("number"),
                        new Money(row.getBigDecimal("refund_amount"))))
                .single();
    }
}
