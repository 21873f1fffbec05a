package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes back to the last good version of a flow that began to fail after an edit of it, of its mapping or of its template.
 * Judged by the sync log: a run went wrong when it failed, was held, or had more than half of its rows rejected.
 */
@Component
class WayBack {

    private static final Logger LOG = LoggerFactory.getLogger(WayBack.class);
    private static final String ACTOR = "moteur";

    private static final String WORSE =
            """
            with ended as (
              select route_id, definition_version, started_at,
                     (status in ('failed', 'held') or records_rejected * 2 > records_read) as wrong
              from erp_sync_log where status not in ('running', 'interrupted', 'skipped')
                and started_at > cast(:since as timestamptz) - interval '30 days'),
            watched as (
              select r.file, r.stem, r.version, r.seen_at, b.version as before
              from route_definition r cross join lateral (
                select version from route_definition b where b.file = r.file and b.id < r.id and b.status = 'replaced'
                order by b.id desc limit 1) b
              where r.status = 'live' and r.source <> 'automatic' and r.seen_at > :since and r.file !~ '^(templates|mappings)/')
            select w.file, w.stem, w.version, w.seen_at, n.runs, n.wrong, o.runs as runs_before, o.wrong as wrong_before
            from watched w
            cross join lateral (
              select count(*) as runs, count(*) filter (where wrong) as wrong from ended e
              where e.route_id = w.stem and e.definition_version = w.version) n
            cross join lateral (
              select count(*) as runs, count(*) filter (where wrong) as wrong from (
                select wrong from ended e where e.route_id = w.stem and e.definition_version = w.before
                order by started_at desc limit 20) last) o
            where n.runs >= :runs and n.wrong * 100 >= n.runs * :percent
              and o.runs > o.wrong and o.wrong * 2 * n.runs < n.wrong * o.runs""";

    /** The newest change among the files a flow is made of, with the good text before it. */
    private static final String CHANGED =
            """
            select b.id as number, b.version, l.seen_at from route_definition l cross join lateral (
              select id, version, sha256 from route_definition b where b.file = l.file and b.id < l.id and b.status = 'replaced'
              order by b.id desc limit 1) b
            where l.file = :file and l.status = 'live' and l.sha256 <> b.sha256 and l.source <> 'automatic'
              and l.seen_at > :since""";

    private final JdbcClient jdbc;
    private final WayBackSettings settings;
    private final LiveRoutes routes;
    private final DefinitionDesk desk;

    WayBack(JdbcClient jdbc, WayBackSettings settings, LiveRoutes routes, DefinitionDesk desk) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.routes = routes;
        this.desk = desk;
    }

    /** A flow that does worse than before its last edit. */
    private record Worse(
            String file,
            String stem,
            String version,
            OffsetDateTime seenAt,
            int runs,
            int wrong,
            int runsBefore,
            int wrongBefore) {}

    /** A good text that a newer one replaced. */
    private record Before(long number, String version, OffsetDateTime seenAt) {}

    /** Where to go back to. */
    private record Return(DefinitionName name, Before before) {}

    @Scheduled(fixedDelayString = "${aloauto.definitions.way-back.every:30s}")
    void look() throws IOException {
        if (!settings.enabled()) {
            return;
        }
        Timestamp since = Timestamp.from(Instant.now().minus(settings.watch()));
        List<Worse> worse = jdbc.sql(WORSE)
                .param("since", since)
                .param("runs", settings.runs())
                .param("percent", settings.failedPercent())
                .query(Worse.class)
                .list();
        for (Worse flow : worse) {
            Optional<Return> back = cause(flow, since);
            if (back.isPresent()) {
                goBack(flow, back.get());
            }
        }
    }

    private Optional<Return> cause(Worse flow, Timestamp since) {
        List<Return> changed = new ArrayList<>();
        for (DefinitionName name : madeOf(flow)) {
            jdbc.sql(CHANGED)
                    .param("file", name.file())
                    .param("since", since)
                    .query(Before.class)
                    .optional()
                    .filter(before -> !before.seenAt().isAfter(flow.seenAt().plusSeconds(1)))
                    .ifPresent(before -> changed.add(new Return(name, before)));
        }
        return changed.stream().max(Comparator.comparing(back -> back.before().seenAt()));
    }

    private List<DefinitionName> madeOf(Worse worse) {
        List<DefinitionName> names = new ArrayList<>();
        DefinitionName.of(DefinitionFile.kindOf(worse.file()), worse.stem()).ifPresent(names::add);
        routes.flows().stream()
                .filter(flow -> flow.source().file().equals(worse.file()))
                .findFirst()
                .ifPresent(flow -> {
                    DefinitionName.of("templates", flow.templateName()).ifPresent(names::add);
                    DefinitionName.of("mappings", flow.parameters().getOrDefault("mapping", ""))
                            .ifPresent(names::add);
                    DefinitionName.of(DefinitionFile.LAYOUTS, flow.parameters().getOrDefault("layout", ""))
                            .ifPresent(names::add);
                });
        return names;
    }

    private void goBack(Worse flow, Return back) throws IOException {
        String why = "%s : %d exécution(s) sur %d ont mal fini depuis la version %s, %d sur %d avant elle"
                .formatted(
                        flow.stem(), flow.wrong(), flow.runs(), flow.version(), flow.wrongBefore(), flow.runsBefore());
        Optional<DefinitionDesk.Publication> published =
                desk.restore(back.name(), back.before().number(), ACTOR, "automatic", why);
        LOG.error(
                "{} goes back to version {}: {} of {} runs went wrong; {}",
                back.name().file(),
                back.before().version(),
                flow.wrong(),
                flow.runs(),
                published.map(each -> each.outcome().name()).orElse("not possible"));
    }
}
