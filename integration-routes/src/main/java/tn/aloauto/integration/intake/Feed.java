package tn.aloauto.integration.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

/** One vendor's declared flow of files, with the guard that knows which file was applied last. */
record Feed(
        String id,
        String vendorSlug,
        Long vendorId,
        String mapping,
        String mode,
        String definitionVersion,
        boolean isActive,
        byte[] lastSha256,
        String lastMappingVersion,
        OffsetDateTime lastFileTime,
        UUID lastReceiptId,
        String brake) {

    /** The same bytes read by the same mapping can change nothing. */
    boolean lastApplied(byte[] sha256, String mappingVersion) {
        return Arrays.equals(lastSha256, sha256) && mappingVersion.equals(lastMappingVersion);
    }

    /** Whether a file of it names everything there is for sale. */
    boolean isFull() {
        return "full".equals(mode);
    }

    boolean hasNewerThan(Instant fileTime) {
        return lastFileTime != null && lastFileTime.toInstant().isAfter(fileTime);
    }
}
