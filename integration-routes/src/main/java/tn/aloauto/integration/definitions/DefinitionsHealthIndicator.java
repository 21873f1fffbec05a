package tn.aloauto.integration.definitions;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Names the refused files. It stays UP: one bad file must not take the running flows out of service. */
@Component
class DefinitionsHealthIndicator implements HealthIndicator {

    private final Definitions definitions;

    DefinitionsHealthIndicator(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Health health() {
        List<Map<String, Object>> refused = definitions.refused().stream()
                .map(status -> Map.<String, Object>of(
                        "file", status.file(),
                        "line", status.line(),
                        "reason", status.reason(),
                        "runningVersion", status.version() == null ? "" : status.version()))
                .toList();
        return Health.up()
                .withDetail("live", definitions.all().size() - refused.size())
                .withDetail("refused", refused)
                .build();
    }
}
