package tn.aloauto.integration.schedules;

import java.time.Instant;

/**
 * A run this instance holds. Steps of the flow find it in the exchange property {@code scheduledRun}.
 *
 * @param route the flow, by the stem of its file
 * @param vendorId null when the flow belongs to no vendor, or to one that has not signed up
 * @param dueAt when it was due, or asked for
 * @param askedBy who asked for it; null when its time had come
 * @param number tells this run from a later one of the same flow
 */
public record ScheduledRun(
        String route,
        String definitionVersion,
        Long vendorId,
        Instant dueAt,
        String askedBy,
        long number,
        String correlationId) {}
