package tn.aloauto.marketplace.payments.internal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Refusal;

/** Sends refunds back to the cards they came from, after the refund is committed; asked twice, they happen once. */
@Component
public class CardRefunds {

    private final JdbcClient database;
    private final CardEngine engine;
    private final ActivityLog activity;

    private record Due(UUID id, UUID paymentId, BigDecimal amount, String providerReference) {}

    CardRefunds(JdbcClient database, CardEngine engine, ActivityLog activity) {
        this.database = database;
        this.engine = engine;
        this.activity = activity;
    }

    @Scheduled(
            fixedDelayString = "${aloauto.payments.refund-every:15s}",
            initialDelayString = "${aloauto.payments.refund-every:15s}")
    public void sendWhatIsDue() {
        database.sql(
                        """
                        select r.id, r.payment_id, r.amount, c.provider_reference
                        from refund r join card_payment c on c.payment_id = r.payment_id
                        where r.state = 'due' and r.next_attempt_at <= now() order by r.next_attempt_at limit 50""")
                .query(Due.class)
                .list()
                .forEach(this::send);
    }

    private void send(Due due) {
        try {
            engine.refund(
                    due.paymentId(),
                    due.id(),
                    due.providerReference(),
                    due.amount().movePointRight(3).longValueExact());
            note(due, "done", null);
        } catch (Refusal away) {
            database.sql(
                            """
                            update refund set attempts = attempts + 1,
                              next_attempt_at = now() + least(interval '1 hour', interval '15 seconds' * power(2, least(attempts, 8)))
                            where id = :id""")
                    .param("id", due.id())
                    .update();
        } catch (CardEngine.Refused refused) {
            note(due, "failed", refused.getMessage());
            activity.record("refund.failed", "payment", due.paymentId().toString(), null, Map.of("refund", due.id()));
        }
    }

    private void note(Due due, String state, String reason) {
        database.sql("update refund set state = :state, reason = :reason where id = :id and state = 'due'")
                .param("id", due.id())
                .param("state", state)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .update();
    }
}
