package tn.aloauto.integration.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import tn.aloauto.integration.catalogue.BrakeLimits;

/**
 * Where files are kept and how much of them is taken at once.
 *
 * @param dataDir holds the kept originals under {@code files/} and the vendors' boxes under {@code sftp/}
 * @param mappings folder of the {@code <stem>.mapping.yaml} files
 */
@ConfigurationProperties("aloauto")
record IntakeSettings(Path dataDir, Path mappings, @DefaultValue Limits intake) {

    /**
     * @param lease how long a claimed file stays with an instance that gives no sign of life
     * @param maxFileSize of one file, as received
     * @param lanes how many files this instance works on at the same time
     * @param maxAttempts how often a file that fails for no fault of its own is started
     * @param brake how far one file may go before it is held, where its feed says nothing else
     */
    record Limits(
            @DefaultValue("24s") Duration lease,
            @DefaultValue("200MB") DataSize maxFileSize,
            @DefaultValue LaneLimits lanes,
            @DefaultValue("3") int maxAttempts,
            @DefaultValue BrakeLimits brake) {}

    /**
     * Small and large files have places of their own, over all vendors.
     *
     * @param smallUpTo the largest small file, unpacked
     * @param small places for small files
     * @param large places for large ones
     * @param slow how many small files that turned out slow may go on beside the small places
     * @param slowAfter when a file is slow
     */
    record LaneLimits(
            @DefaultValue("1MB") DataSize smallUpTo,
            @DefaultValue("3") int small,
            @DefaultValue("2") int large,
            @DefaultValue("2") int slow,
            @DefaultValue("1s") Duration slowAfter) {}

    Path files() {
        return dataDir.toAbsolutePath().resolve("files");
    }

    Path work() {
        return dataDir.toAbsolutePath().resolve("work");
    }

    Path rejectedFolderOf(String vendorSlug) {
        return dataDir.toAbsolutePath().resolve("sftp").resolve(vendorSlug).resolve("rejected");
    }
}
