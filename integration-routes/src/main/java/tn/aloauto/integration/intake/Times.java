package tn.aloauto.integration.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** An instant as PostgreSQL keeps it: UTC, to the microsecond. */
final class Times {

    private Times() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
