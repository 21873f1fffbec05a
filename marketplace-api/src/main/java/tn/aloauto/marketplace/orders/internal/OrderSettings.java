package tn.aloauto.marketplace.orders.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an order nobody confirmed keeps its pieces before it is cancelled.
 *
 * @param unconfirmedCashKeptFor cash on delivery waits for the buyer's own confirmation, or a call
 * @param unpaidKeptFor any other way of paying
 */
@ConfigurationProperties("aloauto.orders")
record OrderSettings(
        @DefaultValue("24h") Duration unconfirmedCashKeptFor, @DefaultValue("30m") Duration unpaidKeptFor) {

    Duration keptFor(String paymentMethod) {
        return paymentMethod.equals(PaymentMethods.CASH) ? unconfirmedCashKeptFor : unpaidKeptFor;
    }
}
