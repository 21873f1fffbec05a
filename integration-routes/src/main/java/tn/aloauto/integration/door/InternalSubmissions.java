package tn.aloauto.integration.door;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.integration.definitions.DraftVerdict;
import tn.aloauto.integration.intake.FileNames;
import tn.aloauto.integration.submissions.MappingSubmissions;

/** Mappings vendors send, and what the shop's people decide about them. */
@RestController
@RequestMapping("/internal/mapping-submissions")
class InternalSubmissions {

    private final MappingSubmissions submissions;

    InternalSubmissions(MappingSubmissions submissions) {
        this.submissions = submissions;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record SentText(long vendorId, String feed, String fileName, String text, String base, String note) {}

    record ArrivalView(String outcome, UUID id, List<DraftVerdict.Finding> findings) {}

    record ReviewView(String base, boolean changed, List<String> lines, InternalDefinitions.VerdictView verdict) {}

    record DecisionText(String base, String reason) {}

    record DecisionView(String outcome, String status, InternalDefinitions.PublicationView publication) {}

    @PostMapping
    ResponseEntity<ArrivalView> send(@RequestBody SentText sent, @RequestHeader("X-Actor") String actor)
            throws IOException {
        MappingSubmissions.Draft draft = new MappingSubmissions.Draft(
                sent.vendorId(),
                sent.feed(),
                FileNames.harmless(sent.fileName()),
                sent.text(),
                sent.base(),
                sent.note(),
                actor);
        return answer(
                submissions.send(draft).map(each -> new ArrivalView(word(each.arrival()), each.id(), each.findings())));
    }

    @GetMapping("/{id}/review")
    ResponseEntity<ReviewView> review(@PathVariable UUID id) throws IOException {
        return answer(submissions
                .review(id)
                .map(each -> new ReviewView(
                        each.base(), each.changed(), each.diff(), InternalDefinitions.VerdictView.of(each.verdict()))));
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<DecisionView> accept(
            @PathVariable UUID id, @RequestBody DecisionText decision, @RequestHeader("X-Actor") String actor) {
        return decided(submissions.accept(id, decision.base(), actor));
    }

    @PostMapping("/{id}/refuse")
    ResponseEntity<DecisionView> refuse(
            @PathVariable UUID id, @RequestBody DecisionText decision, @RequestHeader("X-Actor") String actor) {
        return decided(submissions.refuse(id, decision.reason(), actor));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<DecisionView> withdraw(@PathVariable UUID id, @RequestHeader("X-Actor") String actor) {
        return decided(submissions.withdraw(id, actor));
    }

    private static ResponseEntity<DecisionView> decided(Optional<MappingSubmissions.Decision> decision) {
        return answer(decision.map(each -> new DecisionView(
                word(each.outcome()),
                each.status(),
                each.publication() == null ? null : InternalDefinitions.PublicationView.of(each.publication()))));
    }

    private static String word(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static <T> ResponseEntity<T> answer(Optional<T> body) {
        return body.map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
