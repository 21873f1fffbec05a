package tn.aloauto.integration.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owes a notice to everybody concerned, in the transaction that opens or closes the alert. Sending is others' work. */
@Component
class AlertNotices {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final AlertSettings settings;

    AlertNotices(JdbcClient jdbc, ObjectMapper json, AlertSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
    }

    void opened(AlertKind kind, Alerts.Alert alert) {
        tell("opened", kind, alert, kind.title() + " : " + alert.subject(), alert.message());
    }

    void closed(AlertKind kind, Alerts.Alert alert) {
        tell(
                "closed",
                kind,
                alert,
                "Rétabli : " + alert.subject(),
                "Tout est rentré dans l'ordre.\n\nCe qui avait été signalé : " + alert.message());
    }

    private void tell(String event, AlertKind kind, Alerts.Alert alert, String subject, String text) {
        if (!settings.staff().isBlank()) {
            owe(settings.staff(), event, "staff", alert, subject, text);
        }
        if (kind.vendorIsTold() && alert.vendorId() != null) {
            jdbc.sql("select contact_email from marketplace.vendor where id = ?")
                    .param(alert.vendorId())
                    .query(String.class)
                    .optional()
                    .filter(address -> !address.equalsIgnoreCase(settings.staff()))
                    .ifPresent(address -> owe(address, event, "vendor", alert, subject, text));
        }
        if (settings.hasWebhook()) {
            jdbc.sql("insert into webhook_outbox (body) values (?)")
                    .param(body(event, kind, alert))
                    .update();
        }
    }

    private void owe(String recipient, String event, String who, Alerts.Alert alert, String subject, String text) {
        jdbc.sql("select marketplace.owe_mail(:recipient, 'integration_alert', :subject, :text, :about)")
                .param("recipient", recipient)
                .param("subject", "[AloAuto] " + (subject.length() > 200 ? subject.substring(0, 200) : subject))
                .param("text", text + "\n\nSujet : " + alert.subject() + "\nAlerte : " + alert.id() + "\n")
                .param("about", "alert:" + alert.id() + ":" + event + ":" + who)
                .query(Boolean.class)
                .single();
    }

    private String body(String event, AlertKind kind, Alerts.Alert alert) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", "alert." + event);
        body.put("id", alert.id());
        body.put("kind", alert.kind());
        body.put("severity", kind.severity().column());
        body.put("subject", alert.subject());
        body.put("vendor_id", alert.vendorId());
        body.put("message", alert.message());
        body.put("at", Instant.now().toString());
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
