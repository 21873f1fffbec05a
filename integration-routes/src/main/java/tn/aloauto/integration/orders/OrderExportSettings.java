package tn.aloauto.integration.orders;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are sent and tried again.
 *
 * @param lease how long a claimed order stays with an instance that gives no sign of life
 * @param firstRetry the wait after the first failure; it doubles from there
 * @param longestRetry the wait never grows beyond this
 * @param maxStrikes how often an order may fail for what may be its own fault before it is given up
 * @param credentialsRetry the rest of a link whose credentials were refused a few times in a row ({@link CredentialsRest})
 */
@ConfigurationProperties("aloauto.orders")
record OrderExportSettings(
        @DefaultValue("20s") Duration lease,
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("60s") Duration longestRetry,
        @DefaultValue("12") int maxStrikes,
        @DefaultValue("5m") Duration credentialsRetry) {}
