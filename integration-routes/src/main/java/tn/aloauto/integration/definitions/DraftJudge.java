package tn.aloauto.integration.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.cases.Cases;
import tn.aloauto.integration.mapping.Mapping;

/** Judges a text nobody has saved, by the same gate, the same engine apart and the same samples as a saved one. */
@Component
class DraftJudge {

    /** Flows of one template differ in values, which the gate judges; building a few shows what only the engine sees. */
    private static final int BUILT_FLOWS = 3;

    private final DefinitionFolder folder;
    private final DefinitionKeeper keeper;
    private final FlowJudge flows;
    private final LiveRoutes routes;
    private final PublishedMappings mappings;
    private final MappingJudge mappingJudge;

    DraftJudge(
            DefinitionFolder folder,
            DefinitionKeeper keeper,
            FlowJudge flows,
            LiveRoutes routes,
            PublishedMappings mappings,
            MappingJudge mappingJudge) {
        this.routes = routes;
        this.folder = folder;
        this.keeper = keeper;
        this.flows = flows;
        this.mappings = mappings;
        this.mappingJudge = mappingJudge;
    }

    /** A verdict while it grows. */
    private static final class Growing {
        private final List<DraftVerdict.Finding> findings = new ArrayList<>();
        private final List<DraftVerdict.CaseOutcome> cases = new ArrayList<>();
        private final Set<String> flows = new TreeSet<>();
        private String drawing = "";

        void find(String file, DefinitionRefused refused) {
            findings.add(new DraftVerdict.Finding(file, refused.line(), refused.column(), refused.getMessage()));
        }
    }

    DraftVerdict judge(DefinitionFile draft) {
        Growing verdict = new Growing();
        try {
            folder.refuseTooLarge(draft.file(), draft.text());
            if (DefinitionFile.isBesideFlows(draft.file())) {
                mapping(draft, verdict);
            } else {
                Optional<Template> template = draft.isTemplate() ? flows.template(draft) : Optional.empty();
                if (template.isPresent()) {
                    template(template.get(), verdict);
                } else {
                    flow(draft, verdict);
                }
            }
        } catch (DefinitionRefused refused) {
            verdict.find(draft.file(), refused);
        }
        return new DraftVerdict(verdict.findings, verdict.cases, List.copyOf(verdict.flows), verdict.drawing);
    }

    private void mapping(DefinitionFile draft, Growing verdict) throws DefinitionRefused {
        MappingJudge.Judged judged = mappingJudge.compile(draft);
        if (judged.mapping() != null) {
            Set<String> stems = mappings.casesOf(draft.stem());
            run(draft, judged.mapping(), stems, verdict);
            stems.stream().filter(stem -> !stem.equals(draft.stem())).forEach(verdict.flows::add);
        }
    }

    private void flow(DefinitionFile draft, Growing verdict) throws DefinitionRefused {
        Flow flow = flows.draft(draft, keeper.templates());
        verdict.flows.add(draft.stem());
        verdict.drawing = RouteDrawing.of(flow);
        flows.buildApart(flow);
        String mapping = flow.parameters().get("mapping");
        if (mapping != null) {
            try {
                run(draft, mappings.mapping(mapping), new TreeSet<>(List.of(draft.stem(), mapping)), verdict);
            } catch (PublishedMappings.Unusable unusable) {
                throw DefinitionRefused.atLine(1, "mappings/" + mapping + ".mapping.yaml, " + unusable.getMessage());
            }
        }
    }

    /** The flows that run with it must fit it as they stand. */
    private void template(Template template, Growing verdict) {
        Map<String, Template> templates = new HashMap<>(keeper.templates());
        templates.put(template.id(), template);
        verdict.drawing = RouteDrawing.of(template.body(), Map.of());
        int built = 0;
        for (Flow running : routes.flows()) {
            DefinitionFile file = running.source();
            if (!template.id().equals(running.templateName())) {
                continue;
            }
            verdict.flows.add(file.stem());
            try {
                Flow flow = flows.draft(file, templates);
                if (built++ < BUILT_FLOWS) {
                    flows.buildApart(flow);
                }
            } catch (DefinitionRefused refused) {
                verdict.find(file.file(), refused);
            }
        }
    }

    private void run(DefinitionFile draft, Mapping mapping, Collection<String> stems, Growing verdict) {
        for (Cases.Result result : mappingJudge.run(mapping, stems)) {
            verdict.cases.add(new DraftVerdict.CaseOutcome(result.sample(), result.isGood(), result.differences()));
            if (!result.isGood()) {
                verdict.find(draft.file(), DefinitionRefused.atLine(1, MappingJudge.complaint(result)));
            }
        }
    }
}
