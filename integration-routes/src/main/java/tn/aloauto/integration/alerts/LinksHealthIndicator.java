package tn.aloauto.integration.alerts;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Links and polls that fail make the engine degraded, never down: the others go on. */
@Component
class LinksHealthIndicator implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Alerts alerts;

    LinksHealthIndicator(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public Health health() {
        List<Map<String, Object>> failing = alerts.open(AlertKind.LINK_DOWN, AlertKind.POLL_FAILED).stream()
                .map(alert -> Map.<String, Object>of("link", alert.subject(), "reason", alert.message()))
                .toList();
        return (failing.isEmpty() ? Health.up() : Health.status(DEGRADED))
                .withDetail("failing", failing)
                .build();
    }
}
