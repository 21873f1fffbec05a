package tn.aloauto.integration.orders;

import java.util.UUID;
import tn.aloauto.integration.synclog.SyncRun;

/**
 * An event this instance holds until its lease ends, with the open log row of the attempt.
 *
 * @param attempts tells this claim from a later one of the same row
 */
public record ClaimedOrder(
        UUID eventId,
        String topic,
        String number,
        UUID vendorOrderId,
        long vendorId,
        String correlationId,
        String link,
        String definitionVersion,
        int attempts,
        int strikes,
        SyncRun run) {

    private static final String CANCELLED = "order.cancelled";
    private static final String CHANGED = "order.changed";
    private static final String CONFIRMED = "order.confirmed";

    boolean isConfirmation() {
        return CONFIRMED.equals(topic);
    }

    boolean isChange() {
        return CHANGED.equals(topic);
    }

    boolean isCancellation() {
        return CANCELLED.equals(topic);
    }

    ClaimedOrder with(SyncRun opened) {
        return new ClaimedOrder(
                eventId,
                topic,
                number,
                vendorOrderId,
                vendorId,
                correlationId,
                link,
                definitionVersion,
                attempts,
                strikes,
                opened);
    }
}
