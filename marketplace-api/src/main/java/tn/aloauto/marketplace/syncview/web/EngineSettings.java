package tn.aloauto.marketplace.syncview.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the route engine's internal door is, and how long we wait there. */
@ConfigurationProperties("aloauto.integration")
record EngineSettings(
        String url, String token, @DefaultValue("10s") Duration timeout, @DefaultValue("120s") Duration uploadTimeout) {

    @Override
    public String toString() {
        return "EngineSettings[" + url + "]";
    }
}
