package tn.aloauto.integration.definitions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** All that a flow must pass before it may run: the gate, a free inbox, an engine made for the purpose, its samples. */
@Component
class FlowJudge {

    private final DefinitionGate gate;
    private final DryRun dryRun;
    private final LiveRoutes routes;
    private final PublishedMappings mappings;
    private final MappingJudge cases;
    private final TakenInboxes inboxes = new TakenInboxes();
    /** By their text, for each look asks again; there are few templates and few edits of them. */
    private final Map<String, Boolean> shared = new ConcurrentHashMap<>();

    FlowJudge(DefinitionGate gate, DryRun dryRun, LiveRoutes routes, PublishedMappings mappings, MappingJudge cases) {
        this.gate = gate;
        this.dryRun = dryRun;
        this.routes = routes;
        this.mappings = mappings;
        this.cases = cases;
    }

    /** A template that is no shared route; empty when the file holds routes that flows share. */
    Optional<Template> template(DefinitionFile file) throws DefinitionRefused {
        return gate.isShared(file) ? Optional.empty() : Optional.of(gate.template(file));
    }

    /** Shared routes of templates/ run like any flow; a template runs only through the flows that fill it. */
    boolean isTemplate(DefinitionFile file) {
        return file.isTemplate() && !shared.computeIfAbsent(file.text(), text -> isShared(file));
    }

    private boolean isShared(DefinitionFile file) {
        try {
            return gate.isShared(file);
        } catch (DefinitionRefused unreadable) {
            return false;
        }
    }

    /** The flow the text makes; it takes its inbox. */
    Flow take(DefinitionFile file, Map<String, Template> templates) throws DefinitionRefused {
        Flow flow = gate.flow(file, templates);
        inboxes.take(flow);
        return flow;
    }

    /** The flow a draft would make; nothing is taken. */
    Flow draft(DefinitionFile file, Map<String, Template> templates) throws DefinitionRefused {
        Flow flow = gate.flow(file, templates);
        inboxes.refuseTaken(flow);
        return flow;
    }

    void give(String file) {
        inboxes.give(file);
    }

    /**
     * Builds the routes apart from the engine and reads the flow's samples; no partner is reached.
     *
     * @return how many samples gave what is expected
     */
    int tryOut(Flow flow) throws DefinitionRefused {
        buildApart(flow);
        String mapping = flow.parameters().get("mapping");
        if (mapping == null) {
            return 0;
        }
        try {
            return cases.refuseUnlessGood(
                    mappings.mapping(mapping), Set.of(flow.source().stem()));
        } catch (PublishedMappings.Unusable unusable) {
            throw DefinitionRefused.atLine(1, "mappings/" + mapping + ".mapping.yaml, " + unusable.getMessage());
        }
    }

    void buildApart(Flow flow) throws DefinitionRefused {
        String file = flow.source().file();
        for (String routeId : dryRun.tryOut(flow)) {
            String owner = routes.ownerOf(routeId, file);
            if (owner != null) {
                throw DefinitionRefused.atLine(1, "L'id « " + routeId + " » appartient déjà au fichier " + owner);
            }
        }
    }
}
