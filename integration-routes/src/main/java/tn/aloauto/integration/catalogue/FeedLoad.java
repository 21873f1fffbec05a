package tn.aloauto.integration.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tn.aloauto.integration.mapping.FileColumn;

/**
 * One file to apply: whose it is, and when the vendor made it.
 *
 * @param full whether what the file does not name is retired
 * @param columnNames the vendor's columns by field, as {@code change_set.columns} keeps them
 * @param workFolder for what must wait on disk
 * @param limits what the file may do before it is held
 */
public record FeedLoad(
        UUID receipt,
        String feed,
        long vendorId,
        Instant fileTime,
        boolean full,
        Map<String, FileColumn> columnNames,
        Path workFolder,
        String definitionVersion,
        String mappingVersion,
        BrakeLimits limits) {

    /** What the vendor's header calls the reference. */
    String referenceColumn() {
        return columnNames.get("reference").header();
    }
}
