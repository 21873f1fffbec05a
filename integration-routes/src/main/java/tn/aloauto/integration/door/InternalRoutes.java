package tn.aloauto.integration.door;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.integration.definitions.DefinitionStatus;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.definitions.ExchangeCounts;
import tn.aloauto.integration.definitions.StoppedRoutes;
import tn.aloauto.integration.schedules.Schedules;

/** Every definition file, what became of it and what went through it. */
@RestController
class InternalRoutes {

    private final Definitions definitions;
    private final ExchangeCounts counts;
    private final CamelContext camel;
    private final Schedules schedules;
    private final StoppedRoutes stopped;

    InternalRoutes(
            Definitions definitions,
            ExchangeCounts counts,
            CamelContext camel,
            Schedules schedules,
            StoppedRoutes stopped) {
        this.definitions = definitions;
        this.counts = counts;
        this.camel = camel;
        this.schedules = schedules;
        this.stopped = stopped;
    }

    /** A definition as the shop's integration console shows it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record RouteView(
            String id,
            String file,
            String kind,
            String template,
            String status,
            String version,
            Integer line,
            String reason,
            long exchangesTotal,
            long exchangesFailed,
            Instant lastExchangeAt,
            String schedule,
            OffsetDateTime nextRunAt,
            Boolean running,
            OffsetDateTime lastRunAt,
            String lastOutcome) {}

    @GetMapping("/internal/routes")
    List<RouteView> routes() {
        Set<String> byHand = stopped.all();
        return definitions.all().stream()
                .map(definition -> view(definition, byHand.contains(definition.id())))
                .toList();
    }

    /** Runs a scheduled flow now; one that is running runs once more when it has ended. */
    @PostMapping("/internal/routes/{id}/run")
    ResponseEntity<?> run(@PathVariable String id, @RequestHeader("X-Actor") String actor) {
        if (!isKnown(id)) {
            return ResponseEntity.notFound().build();
        }
        boolean asked = !stopped.all().contains(id) && schedules.runNow(id, actor);
        return asked ? answer(HttpStatus.ACCEPTED, id, "asked") : answer(HttpStatus.CONFLICT, id, "not-runnable");
    }

    /** What is under way ends first; it stays stopped over edits and restarts. */
    @PostMapping("/internal/routes/{id}/stop")
    ResponseEntity<?> stop(@PathVariable String id, @RequestHeader("X-Actor") String actor) {
        if (!isKnown(id)) {
            return ResponseEntity.notFound().build();
        }
        stopped.stop(id, actor);
        return answer(HttpStatus.OK, id, "stopped");
    }

    /** Also for a flow whose file is gone: the note that it is stopped goes too. */
    @PostMapping("/internal/routes/{id}/start")
    ResponseEntity<?> start(@PathVariable String id) {
        return stopped.start(id) || isKnown(id)
                ? answer(HttpStatus.OK, id, "live")
                : ResponseEntity.notFound().build();
    }

    private boolean isKnown(String id) {
        return definitions.all().stream()
                .anyMatch(definition -> definition.id().equals(id) && !"templates".equals(definition.kind()));
    }

    private static ResponseEntity<?> answer(HttpStatus status, String id, String outcome) {
        return ResponseEntity.status(status).body(Map.of("id", id, "status", outcome));
    }

    /** @param stoppedByHand so it is stopped, or will be when its exchange under way has ended */
    private RouteView view(DefinitionStatus definition, boolean stoppedByHand) {
        List<ExchangeCounts.Count> figures =
                definition.routeIds().stream().map(counts::of).toList();
        boolean isStopped = definition.routeIds().stream()
                .anyMatch(id -> !camel.getRouteController().getRouteStatus(id).isStarted());
        Optional<Schedules.View> schedule = schedules.of(definition.id());
        return new RouteView(
                definition.id(),
                definition.file(),
                definition.kind(),
                definition.template(),
                !definition.isRefused() && (isStopped || stoppedByHand) ? "stopped" : definition.status(),
                definition.version(),
                definition.line(),
                definition.reason(),
                figures.stream().mapToLong(ExchangeCounts.Count::total).sum(),
                figures.stream().mapToLong(ExchangeCounts.Count::failed).sum(),
                figures.stream()
                        .map(ExchangeCounts.Count::last)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                schedule.map(Schedules.View::schedule).orElse(null),
                stoppedByHand ? null : schedule.map(Schedules.View::nextRunAt).orElse(null),
                schedule.map(Schedules.View::running).orElse(null),
                schedule.map(Schedules.View::lastStartedAt).orElse(null),
                schedule.map(Schedules.View::lastOutcome).orElse(null));
    }
}
