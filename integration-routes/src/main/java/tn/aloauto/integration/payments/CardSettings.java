package tn.aloauto.integration.payments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which provider takes card payments and how it is reached.
 *
 * @param provider {@code clictopay}, or {@code none}: then card payments are refused
 * @param url of the provider's REST interface, e.g. {@code https://ipay.clictopay.com/payment/rest}
 */
@ConfigurationProperties("aloauto.card")
record CardSettings(
        @DefaultValue("none") String provider,
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("fr") String language,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("20m") Duration session) {

    @Override
    public String toString() {
        return "CardSettings[" + provider + ", " + url + "]";
    }
}
