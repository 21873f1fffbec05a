package tn.aloauto.integration.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * One file to apply: whose it is, and when the vendor made it.
 *
 * @param full whether what the file does not name is retired
 * @param referenceColumn what the vendor's header calls the reference
 * @param workFolder for what must wait on disk
 * @param limits what the file may do before it is held
 */
public record FeedLoad(
        UUID receipt,
        String feed,
        long vendorId,
        Instant fileTime,
        boolean full,
        String referenceColumn,
        Path workFolder,
        String definitionVersion,
        String mappingVersion,
        BrakeLimits limits) {}
