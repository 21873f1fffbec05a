package tn.aloauto.marketplace.payments.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How card payments come back to us.
 *
 * @param returnUrl where the provider sends the buyer's browser afterwards
 * @param callbackKey the provider's key for the checksum of its notifications; empty: they carry none and stay mere hints
 */
@ConfigurationProperties("aloauto.payments")
record PaymentSettings(@DefaultValue("") String returnUrl, @DefaultValue("") String callbackKey) {

    @Override
    public String toString() {
        return "PaymentSettings[" + returnUrl + "]";
    }
}
