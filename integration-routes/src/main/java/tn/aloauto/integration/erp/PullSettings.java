package tn.aloauto.integration.erp;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How ERPs are read.
 *
 * @param dataDir what is being read lies under {@code work/pulls/} until it is complete
 * @param lease how long a link stays with an instance that gives no sign of life
 * @param every how often a link is read whose file says nothing else
 * @param fullEvery how often everything is read again, where its file says nothing else
 * @param checkEvery how often all of the ERP is compared with all of ours, where its file says nothing else
 * @param longestRetry an ERP that is away is tried again at least this often
 * @param held how long a link rests while a person is asked about what it brought last
 * @param pageTries how often one page is asked for
 * @param pageWait the wait before the second try of a page; it doubles from there
 */
@ConfigurationProperties("aloauto.erp")
public record PullSettings(
        Path dataDir,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("5m") Duration every,
        @DefaultValue("24h") Duration fullEvery,
        @DefaultValue("24h") Duration checkEvery,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("15m") Duration held,
        @DefaultValue("5") int pageTries,
        @DefaultValue("500ms") Duration pageWait) {

    Path spool(String link) {
        return dataDir.toAbsolutePath().resolve("work").resolve("pulls").resolve(link + ".csv");
    }
}
