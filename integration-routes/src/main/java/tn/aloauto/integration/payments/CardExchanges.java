package tn.aloauto.integration.payments;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the provider so that each thing happens once: what is to be asked is written down first, under a number of ours that
 * is unique there; after a lost answer the provider is read before it is asked again.
 */
@Component
class CardExchanges {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Optional<CardGateway> gateway;

    /** An attempt of a payment; without reference its answer is not known. */
    record Attempt(String orderNumber, String providerReference, String redirectUrl, long amountMillimes) {}

    private record Refunding(
            String providerReference, long amountMillimes, long refundedBeforeMillimes, boolean done) {}

    CardExchanges(JdbcClient jdbc, PlatformTransactionManager transactions, Optional<CardGateway> gateway) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.gateway = gateway;
    }

    CardGateway gateway() {
        return gateway.orElseThrow(() -> new GatewayRefused("none", "No card provider is configured"));
    }

    /** The page where this payment can be made: the one that is open, or a new one when that came to nothing. */
    CardGateway.Opened open(UUID payment, long amount, String description, String returnUrl) {
        return inTurn("card-payment " + payment, () -> {
            List<Attempt> attempts = attempts(payment);
            if (!attempts.isEmpty()) {
                Attempt last = attempts.get(attempts.size() - 1);
                Optional<CardGateway.Opened> open = stillOpen(last, amount, description, returnUrl);
                if (open.isPresent()) {
                    return open.get();
                }
            }
            String orderNumber = ours(payment) + "x" + (attempts.size() + 1);
            begin(payment, orderNumber, amount);
            return register(orderNumber, amount, description, returnUrl);
        });
    }

    /** Letters and digits, at most 25: providers take 32. */
    static String ours(UUID payment) {
        return new BigInteger(payment.toString().replace("-", ""), 16).toString(36);
    }

    private Optional<CardGateway.Opened> stillOpen(Attempt last, long amount, String description, String returnUrl) {
        Optional<CardGateway.Reading> reading = last.providerReference() == null
                ? gateway().readByOrderNumber(last.orderNumber())
                : gateway().readByReference(last.providerReference());
        if (reading.isEmpty() && last.providerReference() == null) {
            return Optional.of(register(last.orderNumber(), amount, description, returnUrl));
        }
        boolean usable = last.providerReference() != null
                && last.amountMillimes() == amount
                && reading.filter(read -> read.state() != CardGateway.State.DECLINED)
                        .isPresent();
        return usable
                ? Optional.of(new CardGateway.Opened(last.providerReference(), last.redirectUrl()))
                : Optional.empty();
    }

    private CardGateway.Opened register(String orderNumber, long amount, String description, String returnUrl) {
        CardGateway.Opened opened = gateway().register(orderNumber, amount, description, returnUrl);
        own(() -> jdbc.sql("update card_exchange set provider_reference = :reference, redirect_url = :url"
                        + " where order_number = :number")
                .param("reference", opened.reference())
                .param("url", opened.redirectUrl())
                .param("number", orderNumber)
                .update());
        return opened;
    }

    private void begin(UUID payment, String orderNumber, long amount) {
        own(() -> jdbc.sql("insert into card_exchange (order_number, payment_id, provider, amount_millimes)"
                        + " values (:number, :payment, :provider, :amount)")
                .param("number", orderNumber)
                .param("payment", payment)
                .param("provider", gateway().name())
                .param("amount", amount)
                .update());
    }

    List<Attempt> attempts(UUID payment) {
        return jdbc.sql("select order_number, provider_reference, redirect_url, amount_millimes from card_exchange"
                        + " where payment_id = :payment order by created_at, order_number")
                .param("payment", payment)
                .query(Attempt.class)
                .list();
    }

    /**
     * What the provider says about a payment, over all its attempts: money that arrived on an earlier page counts too.
     * Empty when nothing was ever opened.
     */
    Optional<CardGateway.Reading> read(UUID payment) {
        Optional<CardGateway.Reading> last = Optional.empty();
        for (Attempt attempt : attempts(payment)) {
            Optional<CardGateway.Reading> reading = attempt.providerReference() == null
                    ? gateway().readByOrderNumber(attempt.orderNumber())
                    : gateway().readByReference(attempt.providerReference());
            if (reading.filter(read ->
                            read.state() == CardGateway.State.PAID || read.state() == CardGateway.State.REFUNDED)
                    .isPresent()) {
                return reading;
            }
            last = reading.isPresent() ? reading : last;
        }
        return last;
    }

    /** Once in effect: a repeat after a lost answer looks first whether the provider's sum has already grown. */
    void refund(UUID refund, String reference, long amount) {
        inTurn("card-refund " + reference, () -> {
            Refunding asked = asked(refund).orElseGet(() -> beginRefund(refund, reference, amount));
            if (asked.done()) {
                return null;
            }
            long refunded = refundedSoFar(reference);
            if (refunded < asked.refundedBeforeMillimes() + asked.amountMillimes()) {
                gateway().refund(reference, amount, refund.toString());
            }
            own(() -> jdbc.sql("update card_refund set done_at = clock_timestamp() where refund_id = :id")
                    .param("id", refund)
                    .update());
            return null;
        });
    }

    private Refunding beginRefund(UUID refund, String reference, long amount) {
        long before = refundedSoFar(reference);
        own(() -> jdbc.sql("insert into card_refund (refund_id, provider_reference, amount_millimes,"
                        + " refunded_before_millimes) values (:id, :reference, :amount, :before)")
                .param("id", refund)
                .param("reference", reference)
                .param("amount", amount)
                .param("before", before)
                .update());
        return new Refunding(reference, amount, before, false);
    }

    private long refundedSoFar(String reference) {
        return gateway()
                .readByReference(reference)
                .orElseThrow(() -> new GatewayRefused("unknown", "The provider does not know this payment"))
                .refunded();
    }

    private Optional<Refunding> asked(UUID refund) {
        return jdbc.sql(
                        "select provider_reference, amount_millimes, refunded_before_millimes, done_at is not null as done"
                                + " from card_refund where refund_id = :id")
                .param("id", refund)
                .query(Refunding.class)
                .optional();
    }

    /** Of two engines at the same payment one waits for the other. */
    private <T> T inTurn(String what, java.util.function.Supplier<T> work) {
        return transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 120))")
                    .param("what", what)
                    .query((row, number) -> 1)
                    .list();
            return work.get();
        });
    }

    /** Written down for good before or after the provider was asked, whatever becomes of the turn around it. */
    private void own(Runnable statement) {
        TransactionTemplate apart = new TransactionTemplate(transaction.getTransactionManager());
        apart.setPropagationBehavior(org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(status -> statement.run());
    }
}
