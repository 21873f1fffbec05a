package tn.aloauto.integration.payments;

import java.util.Optional;

/** A card provider. Amounts are millimes. What a browser or a callback says is no business of it: it reads. */
interface CardGateway {

    /** Where the buyer pays. */
    record Opened(String reference, String redirectUrl) {}

    /** Where a payment stands. */
    enum State {
        PENDING,
        PAID,
        DECLINED,
        REFUNDED
    }

    /**
     * What the provider says about a payment.
     *
     * @param currency ISO 4217, numeric
     * @param refunded of it, in millimes
     */
    record Reading(
            String reference,
            String orderNumber,
            State state,
            long amount,
            String currency,
            long refunded,
            String detail) {}

    String name();

    /** @throws GatewayAway when nobody knows whether it happened */
    Opened register(String orderNumber, long amount, String description, String returnUrl);

    /** Empty when the provider does not know it. */
    Optional<Reading> readByReference(String reference);

    /** By our own number: finds what was registered when the answer was lost. */
    Optional<Reading> readByOrderNumber(String orderNumber);

    void refund(String reference, long amount, String refundId);
}
