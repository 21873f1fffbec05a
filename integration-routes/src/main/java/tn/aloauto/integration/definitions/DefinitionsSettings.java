package tn.aloauto.integration.definitions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the gate allows and how the folder is watched.
 *
 * @param steps beans a flow may call, by name
 * @param resources beans an endpoint option may name with a #
 * @param allowedHosts outside hosts a flow may reach, as {@code host} or {@code host:port}
 * @param settleFor how long a file that changed must stay as it is before it is read
 * @param swapPatience how long a flow's exchange in flight may hold up its new version
 */
@ConfigurationProperties("aloauto.definitions")
record DefinitionsSettings(
        Path folder,
        Path mappings,
        Path dataDir,
        @DefaultValue("64KB") DataSize maxSize,
        @DefaultValue("1s") Duration watchEvery,
        @DefaultValue("500ms") Duration settleFor,
        @DefaultValue("60s") Duration swapPatience,
        @DefaultValue List<String> steps,
        @DefaultValue List<String> resources,
        @DefaultValue List<String> allowedHosts) {

    DefinitionsSettings {
        folder = folder.toAbsolutePath().normalize();
        mappings = mappings.toAbsolutePath().normalize();
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    /** The only part of the data folder a flow's file endpoints may touch. */
    Path flowFiles() {
        return dataDir.resolve("flows");
    }

    /** Private keys for outside servers; a flow may name a file here, never read it. */
    Path partnerKeys() {
        return dataDir.resolve("partner-keys");
    }

    Path knownHosts() {
        return folder.resolve("known-hosts");
    }
}
