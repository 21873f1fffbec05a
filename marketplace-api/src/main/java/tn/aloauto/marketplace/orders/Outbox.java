package tn.aloauto.marketplace.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the outside must hear, written in the transaction that changed the truth: both happen or neither. */
@Component
public class Outbox {

    private final JdbcClient database;
    private final ObjectMapper json;

    Outbox(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param topic e.g. {@code order.confirmed}
     * @param aggregateId what it is about; its events are heard in the order they were written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(String topic, UUID aggregateId, long vendorId, Map<String, Object> payload) {
        String correlationId = MDC.get("correlation_id");
        database.sql(
                        """
                        insert into outbox (topic, aggregate_id, vendor_id, payload, correlation_id)
                        values (:topic, :aggregate, :vendor, cast(:payload as jsonb), :correlation)""")
                .param("topic", topic)
                .param("aggregate", aggregateId)
                .param("vendor", vendorId)
                .param("payload", text(payload))
                .param("correlation", correlationId == null ? UUID.randomUUID().toString() : correlationId)
                .update();
    }

    private String text(Map<String, Object> payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("An event must be writable as JSON", failure);
        }
    }
}
