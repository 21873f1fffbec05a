package tn.aloauto.marketplace.privacy.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept.
 *
 * @param erasureAfter until then an erasure that was asked for can be taken back
 * @param networkAddresses how long the log knows from which address something was done
 */
@ConfigurationProperties("aloauto.privacy")
record PrivacySettings(@DefaultValue("7d") Duration erasureAfter, @DefaultValue("365d") Duration networkAddresses) {}
