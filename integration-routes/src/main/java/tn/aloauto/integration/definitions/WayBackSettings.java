package tn.aloauto.integration.definitions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the engine goes back to the last good version by itself.
 *
 * @param watch how long a new version is watched
 * @param runs how many runs must have ended before anything is concluded
 * @param failedPercent what part of them must have gone wrong; before the edit it must have been less than half of that
 */
@ConfigurationProperties("aloauto.definitions.way-back")
record WayBackSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("24h") Duration watch,
        @DefaultValue("3") int runs,
        @DefaultValue("50") int failedPercent) {}
