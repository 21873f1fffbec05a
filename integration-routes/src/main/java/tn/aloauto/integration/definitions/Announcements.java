package tn.aloauto.integration.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the trail and whoever listens of flows that run. Many are told of in one transaction, because a commit takes longer
 * than all else a flow needs; what could not be told stays to be told.
 */
@Component
class Announcements {

    private static final int AT_ONCE = 50;

    private final DefinitionLedger ledger;
    private final LiveRoutes routes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Map<String, Announced> open = new LinkedHashMap<>();

    Announcements(
            DefinitionLedger ledger,
            LiveRoutes routes,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.ledger = ledger;
        this.routes = routes;
        this.events = events;
        this.transaction = transaction;
    }

    private record Announced(Flow flow, int cases) {}

    void add(Flow flow, int cases) {
        open.put(flow.source().file(), new Announced(flow, cases));
        if (open.size() >= AT_ONCE) {
            tell();
        }
    }

    /** It runs, in this very version, and has yet to be told of. */
    boolean isOpen(Flow flow) {
        Announced known = open.get(flow.source().file());
        return known != null && known.flow().version().equals(flow.version());
    }

    void drop(String file) {
        open.remove(file);
    }

    /** One that cannot be told of does not keep the others from it. */
    void tell() {
        List<Announced> all = List.copyOf(open.values());
        if (all.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> all.forEach(this::tell));
            open.clear();
        } catch (RuntimeException oneOfThem) {
            for (Announced each : all) {
                tell(each);
                open.remove(each.flow().source().file());
            }
        }
    }

    private void tell(Announced announced) {
        Flow flow = announced.flow();
        DefinitionFile file = flow.source();
        ledger.live(file, flow.templateName(), flow.version(), announced.cases(), routes.routesOf(file.file()));
        if (!file.isTemplate()) {
            Map<String, String> parameters = flow.template() == null
                    ? flow.parameters()
                    : flow.template().filledWith(flow.parameters());
            events.publishEvent(
                    new FlowPublished(file.stem(), file.kind(), flow.templateName(), parameters, flow.version()));
        }
    }
}
