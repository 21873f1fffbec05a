package tn.aloauto.integration.erp.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ExchangeProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.erp.CallFailures;
import tn.aloauto.integration.intake.Inbox;
import tn.aloauto.integration.intake.UnknownFeed;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.schedules.ScheduledRun;
import tn.aloauto.integration.sentences.Sentence;
import tn.aloauto.integration.synclog.Direction;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;
import tn.aloauto.integration.synclog.SyncStatus;
import tn.aloauto.integration.synclog.SyncType;

/**
 * Fetches an ERP's articles and hands them to a feed as a file that is kept like any other: mapped, braked, explained cell by
 * cell and taken back the same way. A pull that breaks off hands nothing over.
 */
@Component("restCatalogue")
public class RestCatalogue {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final RestConnection connection;
    private final Inbox inbox;
    private final SyncRuns runs;
    private final PullMarks marks;
    private final ObjectMapper json;
    private final Path work;

    RestCatalogue(
            RestConnection connection,
            Inbox inbox,
            SyncRuns runs,
            PullMarks marks,
            ObjectMapper json,
            @Value("${aloauto.data-dir}") Path data) {
        this.connection = connection;
        this.inbox = inbox;
        this.runs = runs;
        this.marks = marks;
        this.json = json;
        this.work = data.toAbsolutePath().resolve("erp-pulls");
    }

    /** One pull, with its row in the sync log whatever becomes of it. */
    public void pull(@ExchangeProperty("settings") String text, @ExchangeProperty("scheduledRun") ScheduledRun run) {
        Settings settings = new Settings(text);
        SyncRun log = runs.open(
                run.route(),
                Direction.IN,
                SyncType.PRODUCT_CATALOGUE,
                run.vendorId(),
                run.route(),
                run.definitionVersion(),
                run.correlationId());
        try {
            pull(settings, run, log);
        } catch (IOException | RuntimeException failure) {
            runs.close(log, SyncStatus.FAILED, 0, 0, 0, 0, said(failure), Map.of("feed", settings.get("feed")));
        }
    }

    private void pull(Settings settings, ScheduledRun run, SyncRun log) throws IOException {
        Instant begun = Instant.now();
        Map<String, String> filter = filter(settings, run.route());
        RestPages pages = new RestPages(connection, settings, filter);
        try (PulledRecords records = new PulledRecords(json, work)) {
            List<JsonNode> page = pages.next();
            while (!page.isEmpty()) {
                for (JsonNode each : page) {
                    records.add(each);
                }
                page = pages.next();
            }
            Map<String, Object> details = new LinkedHashMap<>(Map.of("feed", settings.get("feed")));
            filter.forEach((name, value) -> details.put("since", value));
            if (records.count() == 0) {
                boolean delta = !filter.isEmpty();
                Sentence message = delta
                        ? Sentence.of(
                                "NOTHING_NEW_SINCE",
                                "Rien de nouveau depuis "
                                        + filter.values().iterator().next(),
                                filter.values().iterator().next())
                        : Sentence.of("EMPTY_LIST", "L'ERP a rendu une liste vide : rien n'est changé");
                SyncStatus status = delta ? SyncStatus.SUCCESS : SyncStatus.FAILED;
                runs.close(log, status, 0, 0, 0, pages.bytes(), message, details);
                return;
            }
            String name = run.route() + "-" + STAMP.format(begun) + ".csv";
            details.put(
                    "receipt",
                    inbox.accept(settings.get("feed"), name, records.asTable(), "erp", begun, run.route())
                            .toString());
            marks.moveTo(run.route(), begun, records.count());
            runs.close(
                    log,
                    SyncStatus.SUCCESS,
                    records.count(),
                    records.count(),
                    0,
                    pages.bytes(),
                    Sentence.of(
                            "ARTICLES_HANDED_OVER",
                            records.count() + " articles reçus de l'ERP, remis au flux « " + settings.get("feed")
                                    + " »",
                            records.count(),
                            settings.get("feed")),
                    details);
        }
    }

    /** What changed since the last pull, and some minutes before: a long transaction commits into the past. */
    private Map<String, String> filter(Settings settings, String link) {
        if (!settings.has("deltaParameter")) {
            return Map.of();
        }
        return marks.since(link)
                .map(since -> since.minusSeconds(60L * settings.whole("overlapMinutes", 10)))
                .map(since -> Map.of(settings.get("deltaParameter"), DateTimeFormatter.ISO_INSTANT.format(since)))
                .orElse(Map.of());
    }

    private static String said(Exception failure) {
        if (failure instanceof UnknownFeed) {
            return failure.getMessage();
        }
        ExportRefusal refusal = CallFailures.judge(failure);
        return refusal.getMessage() + ". Rien n'est changé ; nouvel essai au prochain passage";
    }
}
