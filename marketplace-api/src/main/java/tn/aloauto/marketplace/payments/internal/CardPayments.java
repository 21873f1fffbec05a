package tn.aloauto.marketplace.payments.internal;

import java.math.BigInteger;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * Card payments. A browser that comes back and a callback are hints: what counts is what the engine reads at the provider,
 * with our order number, amount and currency. Whatever crashed in between is found by reading again, less and less often.
 */
@Component
public class CardPayments {

    private static final Logger LOG = LoggerFactory.getLogger(CardPayments.class);
    private static final String DINAR = "788";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Payments payments;
    private final CardEngine engine;
    private final PaymentSettings settings;
    private final ActivityLog activity;

    /**
     * A card payment on its way.
     *
     * @param redirectUrl the provider's page
     */
    public record CardPayment(UUID payment, String provider, String redirectUrl, String state) {}

    CardPayments(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Payments payments,
            CardEngine engine,
            PaymentSettings settings,
            ActivityLog activity) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.payments = payments;
        this.engine = engine;
        this.settings = settings;
        this.activity = activity;
    }

    /** The page on which the buyer pays; asked again, the same page as long as it can be used. */
    public CardPayment open(Caller caller, UUID id) {
        Payments.Payment payment =
                payments.find(id, caller.isAdmin() ? null : caller.id()).orElseThrow(Refusal::notFound);
        if (!payment.method().equals("credit_card")) {
            throw new Refusal(409, "no-card-payment");
        }
        if (!payment.status().equals("pending")) {
            throw Payments.refusal(payment.status());
        }
        database.sql("insert into card_payment (payment_id) values (:id) on conflict do nothing")
                .param("id", id)
                .update();
        try {
            CardEngine.Opened opened =
                    engine.open(id, millimes(payment), "Commande " + payment.orderNumber(), settings.returnUrl());
            database.sql(
                            """
                            update card_payment set provider = :provider, provider_reference = :reference, redirect_url = :url,
                              state = 'open', reads = 0, next_read_at = now() + interval '1 minute'
                            where payment_id = :id and state in ('opening', 'open', 'declined')""")
                    .param("id", id)
                    .param("provider", opened.provider())
                    .param("reference", opened.providerReference())
                    .param("url", opened.redirectUrl())
                    .update();
        } catch (CardEngine.Refused refused) {
            LOG.warn("The card provider refused payment {}: {}", id, refused.getMessage());
            throw new Refusal(409, "card-refused");
        }
        return state(id);
    }

    /** The caller's own, after a fresh look at the provider. */
    public CardPayment check(Caller caller, UUID id) {
        if (payments.find(id, caller.isAdmin() ? null : caller.id()).isEmpty()) {
            throw Refusal.notFound();
        }
        state(id);
        settleOrLater(id);
        return state(id);
    }

    private CardPayment state(UUID id) {
        return database.sql(
                        "select payment_id as payment, provider, redirect_url, state from card_payment where payment_id = :id")
                .param("id", id)
                .query(CardPayment.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** A hint that something happened to a payment of a provider. False when nobody knows that payment. */
    public boolean hint(String provider, String reference) {
        Optional<UUID> payment = database.sql(
                        "select payment_id from card_payment where provider = :provider and provider_reference = :reference")
                .param("provider", provider)
                .param("reference", reference)
                .query(UUID.class)
                .optional();
        payment.ifPresent(this::settleOrLater);
        return payment.isPresent();
    }

    /** The net below browsers and callbacks, for three days. Several instances may run it. */
    @Scheduled(
            fixedDelayString = "${aloauto.payments.read-every:20s}",
            initialDelayString = "${aloauto.payments.read-every:20s}")
    public void settleWhatIsDue() {
        List<UUID> due = database.sql(
                        """
                        select payment_id from card_payment
                        where state in ('opening', 'open', 'declined') and next_read_at <= now()
                          and created_at > now() - interval '3 days'
                        order by next_read_at limit 50""")
                .query(UUID.class)
                .list();
        due.forEach(this::settleOrLater);
    }

    private void settleOrLater(UUID payment) {
        try {
            settle(payment);
        } catch (Refusal | CardEngine.Refused notNow) {
            LOG.info("Card payment {} will be read again: {}", payment, notNow.getMessage());
            later(payment);
        }
    }

    private void settle(UUID id) {
        Optional<CardEngine.Reading> reading = engine.read(id);
        if (reading.isEmpty() || reading.get().state().equals("pending")) {
            later(id);
            return;
        }
        if (reading.get().state().equals("declined")) {
            note(id, "declined", reading.get().detail());
            return;
        }
        transaction.executeWithoutResult(status -> accept(id, reading.get()));
    }

    private void accept(UUID id, CardEngine.Reading reading) {
        Payments.Payment payment = payments.find(id, null).orElseThrow();
        Optional<String> wrong = difference(payment, reading);
        if (wrong.isPresent()) {
            note(id, "mismatch", wrong.get());
            activity.record("payment.mismatch", "payment", id.toString(), null, Map.of("reason", wrong.get()));
            return;
        }
        payments.paidByCard(id, reading.providerReference());
        note(id, "paid", null);
    }

    private static Optional<String> difference(Payments.Payment payment, CardEngine.Reading reading) {
        if (!reading.orderNumber().startsWith(ours(payment.id()) + "x")) {
            return Optional.of("the provider speaks of another order");
        }
        if (reading.amountMillimes() != millimes(payment)) {
            return Optional.of("the provider took " + reading.amountMillimes() + " millimes");
        }
        return reading.currency().equals(DINAR)
                ? Optional.empty()
                : Optional.of("the provider took currency " + reading.currency());
    }

    private void note(UUID id, String state, String reason) {
        database.sql("update card_payment set state = :state, reason = :reason, next_read_at = 'infinity'"
                        + " where payment_id = :id and state <> 'paid'")
                .param("id", id)
                .param("state", state)
                .param("reason", reason, Types.VARCHAR)
                .update();
    }

    /** After 30 seconds, a minute, two ... at most ten minutes. */
    private void later(UUID id) {
        database.sql(
                        """
                        update card_payment set reads = reads + 1,
                          next_read_at = now() + least(interval '10 minutes', interval '15 seconds' * power(2, least(reads + 1, 6)))
                        where payment_id = :id and state in ('opening', 'open')""")
                .param("id", id)
                .update();
    }

    /** How the engine numbers the payment at the provider. */
    private static String ours(UUID payment) {
        return new BigInteger(payment.toString().replace("-", ""), 16).toString(36);
    }

    static long millimes(Payments.Payment payment) {
        return payment.amount().movePointRight(3).longValueExact();
    }
}
