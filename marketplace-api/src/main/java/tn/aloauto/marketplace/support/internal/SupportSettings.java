package tn.aloauto.marketplace.support.internal;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How soon the first answer is owed, by priority; counted in plain hours, not in working ones. */
@ConfigurationProperties("aloauto.support")
record SupportSettings(
        @DefaultValue("4h") Duration urgent,
        @DefaultValue("8h") Duration high,
        @DefaultValue("24h") Duration normal,
        @DefaultValue("72h") Duration low) {

    Duration answerWithin(Ticket.Priority priority) {
        return Map.of(
                        Ticket.Priority.URGENT, urgent,
                        Ticket.Priority.HIGH, high,
                        Ticket.Priority.NORMAL, normal,
                        Ticket.Priority.LOW, low)
                .get(priority);
    }
}
