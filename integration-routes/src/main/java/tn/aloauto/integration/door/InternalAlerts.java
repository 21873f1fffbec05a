package tn.aloauto.integration.door;

import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.integration.alerts.Alerts;

/** Somebody says that he looks after an alert. */
@RestController
class InternalAlerts {

    private final Alerts alerts;

    InternalAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    /** One that is closed by now stays closed. */
    @PostMapping("/internal/alerts/{id}/acknowledge")
    Map<String, String> acknowledge(@PathVariable UUID id, @RequestHeader("X-Actor") String actor) {
        return Map.of("status", alerts.acknowledge(id, actor) ? "acknowledged" : "closed");
    }
}
