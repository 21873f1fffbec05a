package tn.aloauto.integration.dropbox;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the SFTP server.
 *
 * @param settle how long a closed upload waits for a late time stamp or rename before it is taken
 * @param sweepEvery how long a dead engine's uploads wait at most until a living one takes them over
 * @param maxFilesWaiting files one inbox may hold before further uploads are refused
 * @param partialsKept how long an unfinished upload may be resumed
 */
@ConfigurationProperties("aloauto.sftp")
record DropboxSettings(
        Path dataDir,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("2222") int port,
        @DefaultValue("200MB") DataSize maxFileSize,
        @DefaultValue("60") int maxSessions,
        @DefaultValue("6") int maxSessionsPerUser,
        @DefaultValue("5m") Duration idleTimeout,
        @DefaultValue("1s") Duration settle,
        @DefaultValue("20s") Duration sweepEvery,
        @DefaultValue("500") int maxFilesWaiting,
        @DefaultValue("24h") Duration partialsKept) {

    DropboxSettings {
        dataDir = dataDir.toAbsolutePath().normalize();
    }
}
