package tn.aloauto.marketplace.audit;

import java.util.UUID;

/**
 * A line of the activity log was written; whoever hears it is still in the transaction of its cause, so that what follows
 * from it happens with it or not at all.
 *
 * @param actorId null when the shop itself was at work
 * @param before as it was given to the log, null when there was nothing before
 */
public record Recorded(String action, String entityId, UUID actorId, Object before, Object after) {

    public UUID entity() {
        return UUID.fromString(entityId);
    }
}
