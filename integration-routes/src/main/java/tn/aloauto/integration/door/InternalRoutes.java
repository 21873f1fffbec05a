package tn.aloauto.integration.door;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.integration.definitions.DefinitionStatus;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.definitions.ExchangeCounts;

/** Every definition file, what became of it and what went through it. */
@RestController
class InternalRoutes {

    private final Definitions definitions;
    private final ExchangeCounts counts;
    private final CamelContext camel;

    InternalRoutes(Definitions definitions, ExchangeCounts counts, CamelContext camel) {
        this.definitions = definitions;
        this.counts = counts;
        this.camel = camel;
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
            Instant lastExchangeAt) {}

    @GetMapping("/internal/routes")
    List<RouteView> routes() {
        return definitions.all().stream().map(this::view).toList();
    }

    private RouteView view(DefinitionStatus definition) {
        List<ExchangeCounts.Count> figures =
                definition.routeIds().stream().map(counts::of).toList();
        boolean stopped = definition.routeIds().stream()
                .anyMatch(id -> !camel.getRouteController().getRouteStatus(id).isStarted());
        return new RouteView(
                definition.id(),
                definition.file(),
                definition.kind(),
                definition.template(),
                !definition.isRefused() && stopped ? "stopped" : definition.status(),
                definition.version(),
                definition.line(),
                definition.reason(),
                figures.stream().mapToLong(ExchangeCounts.Count::total).sum(),
                figures.stream().mapToLong(ExchangeCounts.Count::failed).sum(),
                figures.stream()
                        .map(ExchangeCounts.Count::last)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
