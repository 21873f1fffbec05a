package tn.aloauto.marketplace.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often who may ask; 0 means without limit.
 *
 * @param userPerMinute by one signed-in account, across all instances
 * @param ordersPerMinute of these, how many may place an order
 * @param tokenPerMinute sign-ins and renewals from one address, across all instances
 * @param registerPerHour registrations from one address, across all instances
 * @param anonymousPerMinute public reads from one address, on each instance
 */
@ConfigurationProperties("aloauto.rate-limits")
record RateLimitSettings(
        @DefaultValue("60") int userPerMinute,
        @DefaultValue("1000") int userPerDay,
        @DefaultValue("10") int ordersPerMinute,
        @DefaultValue("20") int tokenPerMinute,
        @DefaultValue("20") int registerPerHour,
        @DefaultValue("3000") int anonymousPerMinute) {}
