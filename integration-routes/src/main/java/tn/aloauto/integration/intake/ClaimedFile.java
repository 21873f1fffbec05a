package tn.aloauto.integration.intake;

import java.time.Instant;
import java.util.UUID;

/** A received file this instance holds by a lease: nobody else works on it meanwhile; released when somebody let it pass the brake. */
public record ClaimedFile(
        UUID id,
        String feed,
        long vendorId,
        String originalFileName,
        byte[] sha256,
        long sizeBytes,
        Instant fileTime,
        int attempts,
        String definitionVersion,
        String correlationId,
        boolean released) {

    @Override
    public String toString() {
        return originalFileName + " (" + id + ")";
    }
}
