package tn.aloauto.integration.schedules;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import tn.aloauto.integration.definitions.Schedule;

/**
 * A row of route_schedule that calls for something.
 *
 * @param now the database's clock, the one all instances share
 * @param held an instance is running it and lives
 */
record ScheduleRow(
        String route,
        String spec,
        String definitionVersion,
        Long vendorId,
        OffsetDateTime nextRunAt,
        OffsetDateTime askedAt,
        String askedBy,
        long runNumber,
        OffsetDateTime runningSince,
        boolean held,
        OffsetDateTime now) {

    boolean isDue() {
        return nextRunAt != null && !nextRunAt.isAfter(now);
    }

    /** When the run after this one is due; an on-demand run moves nothing. */
    Instant nextAfterThis() {
        if (!isDue()) {
            return nextRunAt == null ? null : nextRunAt.toInstant();
        }
        return next().orElse(null);
    }

    private Optional<Instant> next() {
        return Schedule.parse(spec).after(nextRunAt.toInstant(), now.toInstant());
    }

    ScheduledRun run() {
        OffsetDateTime due = isDue() ? nextRunAt : askedAt == null ? now : askedAt;
        return new ScheduledRun(
                route,
                definitionVersion,
                vendorId,
                due.toInstant(),
                askedBy,
                runNumber + 1,
                "run-" + UUID.randomUUID());
    }
}
