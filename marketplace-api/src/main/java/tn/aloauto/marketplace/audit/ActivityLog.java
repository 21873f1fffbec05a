package tn.aloauto.marketplace.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tn.aloauto.marketplace.shared.Caller;

/**
 * Writes one line of the activity log, in the transaction of whoever calls. Actor, address and correlation id are those
 * of the request; outside of one the actor is {@code system}. Secrets are masked by their names.
 */
@Component
public class ActivityLog {

    private static final String SYSTEM = "system";

    private final JdbcClient database;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    ActivityLog(JdbcClient database, ObjectMapper json, ApplicationEventPublisher events) {
        this.database = database;
        this.json = json;
        this.events = events;
    }

    /**
     * @param action a past fact, e.g. {@code order.confirmed}
     * @param before what it was, or null; any object that can be written as JSON
     * @param after what it is now, or null
     */
    public void record(String action, String entity, String entityId, Object before, Object after) {
        Caller caller = caller();
        recordAs(
                caller == null ? null : caller.id(),
                caller == null ? SYSTEM : caller.email(),
                action,
                entity,
                entityId,
                before,
                after);
    }

    /** For a moment at which nobody is signed in yet, such as a sign-in, and for work done in somebody's name. */
    public void recordAs(
            UUID actorId, String actor, String action, String entity, String entityId, Object before, Object after) {
        database.sql("insert into activity_log"
                        + " (actor_id, actor, action, entity, entity_id, before, after, ip_address, correlation_id)"
                        + " values (:actorId, :actor, :action, :entity, :entityId, cast(:before as jsonb),"
                        + " cast(:after as jsonb), cast(:address as inet), :correlation)")
                .param("actorId", actorId)
                .param("actor", printable(actor))
                .param("action", action)
                .param("entity", entity)
                .param("entityId", entityId)
                .param("before", text(before))
                .param("after", text(after))
                .param("address", address())
                .param("correlation", MDC.get("correlation_id"))
                .update();
        events.publishEvent(new Recorded(action, entityId, actorId, before, after));
    }

    private String text(Object value) {
        if (value == null) {
            return null;
        }
        JsonNode tree = json.valueToTree(value);
        return Secrets.masked(tree).toString();
    }

    private static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    /** A forged name must not start a new line in whatever shows the log. */
    private static String printable(String actor) {
        String line = actor.replaceAll("\\p{Cntrl}", "?");
        return line.length() > 254 ? line.substring(0, 254) : line;
    }
}
