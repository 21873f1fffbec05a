package tn.aloauto.integration.door;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.integration.definitions.DefinitionDesk;
import tn.aloauto.integration.definitions.DefinitionHistory;
import tn.aloauto.integration.definitions.DefinitionName;
import tn.aloauto.integration.definitions.DefinitionWords;
import tn.aloauto.integration.definitions.DraftVerdict;

/** Definitions read, tried, published and taken back by people at the shop's integration console. */
@RestController
@RequestMapping("/internal/definitions")
class InternalDefinitions {

    private final DefinitionDesk desk;
    private final DefinitionHistory history;
    private final DefinitionWords words;

    InternalDefinitions(DefinitionDesk desk, DefinitionHistory history, DefinitionWords words) {
        this.desk = desk;
        this.history = history;
        this.words = words;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ParameterView(String name, String description, String defaultValue, boolean required) {}

    record TemplateView(String id, String description, List<ParameterView> parameters) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record WordsView(
            List<TemplateView> templates,
            Map<String, Set<String>> under,
            Map<String, List<String>> files,
            String mappingSchema) {

        static WordsView of(DefinitionWords.Words words) {
            return new WordsView(
                    words.templates().stream()
                            .map(template -> new TemplateView(
                                    template.id(),
                                    template.description(),
                                    template.parameters().stream()
                                            .map(each -> new ParameterView(
                                                    each.name(),
                                                    each.description(),
                                                    each.defaultValue(),
                                                    each.required()))
                                            .toList()))
                            .toList(),
                    words.under(),
                    words.files(),
                    words.mappingSchema());
        }
    }

    record TextView(DefinitionDesk.Listed definition, String text, String digest) {}

    record DraftText(String text, String note, String base) {}

    record VerdictView(
            boolean good,
            List<DraftVerdict.Finding> findings,
            List<DraftVerdict.CaseOutcome> cases,
            List<String> flows,
            String drawing) {

        static VerdictView of(DraftVerdict verdict) {
            return new VerdictView(
                    verdict.isGood(), verdict.findings(), verdict.cases(), verdict.flows(), verdict.drawing());
        }
    }

    record PublicationView(String outcome, String version, String digest, VerdictView verdict) {

        static PublicationView of(DefinitionDesk.Publication publication) {
            return new PublicationView(
                    publication.outcome().name().toLowerCase(Locale.ROOT),
                    publication.version(),
                    publication.digest(),
                    publication.verdict() == null ? null : VerdictView.of(publication.verdict()));
        }
    }

    record HistoryView(int count, List<DefinitionHistory.Entry> entries) {}

    record DiffView(Long from, long to, List<String> lines) {}

    @GetMapping
    List<DefinitionDesk.Listed> all() {
        return desk.all();
    }

    @GetMapping("/words")
    WordsView words() throws IOException {
        return WordsView.of(words.today());
    }

    @GetMapping("/{kind}/{id}")
    ResponseEntity<TextView> text(@PathVariable String kind, @PathVariable String id) throws IOException {
        Optional<DefinitionName> name = DefinitionName.of(kind, id);
        return answer(
                name.isEmpty()
                        ? Optional.empty()
                        : desk.text(name.get()).map(text -> new TextView(text.listed(), text.text(), text.digest())));
    }

    @PostMapping("/{kind}/{id}/validation")
    ResponseEntity<VerdictView> validate(
            @PathVariable String kind, @PathVariable String id, @RequestBody DraftText draft) {
        return answer(DefinitionName.of(kind, id).map(name -> VerdictView.of(desk.judge(name, draft.text()))));
    }

    @PutMapping("/{kind}/{id}")
    ResponseEntity<PublicationView> publish(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestBody DraftText draft,
            @RequestHeader("X-Actor") String actor)
            throws IOException {
        Optional<DefinitionName> name = DefinitionName.of(kind, id);
        return answer(
                name.isEmpty()
                        ? Optional.empty()
                        : Optional.of(PublicationView.of(desk.publish(
                                new DefinitionDesk.Draft(name.get(), draft.text(), actor, "rest", draft.note()),
                                draft.base()))));
    }

    @GetMapping("/{kind}/{id}/history")
    ResponseEntity<HistoryView> history(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return answer(DefinitionName.of(kind, id)
                .map(name -> new HistoryView(history.count(name), history.of(name, limit, offset)))
                .filter(found -> found.count() > 0));
    }

    @GetMapping("/{kind}/{id}/history/{number}")
    ResponseEntity<DefinitionHistory.Version> version(
            @PathVariable String kind, @PathVariable String id, @PathVariable long number) {
        return answer(DefinitionName.of(kind, id).flatMap(name -> history.version(name, number)));
    }

    /** @param from the entry to compare with; without it the good one before */
    @GetMapping("/{kind}/{id}/history/{number}/diff")
    ResponseEntity<DiffView> diff(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam(required = false) Long from) {
        Optional<DefinitionName> name = DefinitionName.of(kind, id);
        Optional<DefinitionHistory.Version> to = name.flatMap(each -> history.version(each, number));
        Optional<DefinitionHistory.Version> old =
                name.flatMap(each -> from == null ? history.goodBefore(each, number) : history.version(each, from));
        if (to.isEmpty() || from != null && old.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok(new DiffView(
                old.map(found -> found.entry().number()).orElse(null),
                number,
                DefinitionHistory.diff(
                        old.map(found -> found.entry().version()).orElse("-"),
                        old.map(DefinitionHistory.Version::text).orElse(""),
                        to.get().entry().version(),
                        to.get().text())));
    }

    @PostMapping("/{kind}/{id}/history/{number}/restore")
    ResponseEntity<PublicationView> restore(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable long number,
            @RequestBody DraftText why,
            @RequestHeader("X-Actor") String actor)
            throws IOException {
        Optional<DefinitionName> name = DefinitionName.of(kind, id);
        return answer(
                name.isEmpty()
                        ? Optional.empty()
                        : desk.restore(name.get(), number, actor, "restore", why.note())
                                .map(PublicationView::of));
    }

    private static <T> ResponseEntity<T> answer(Optional<T> body) {
        return body.map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
