package tn.aloauto.marketplace.syncview.web;

import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Mappings that vendors finished: each sends and takes back its own; admins take them into use or refuse them. */
@RestController
@RequestMapping("/api/v1/integrations/mapping-submissions")
class SubmissionsController {

    private static final String PLACE = "/api/v1/integrations/mapping-submissions/";
    private static final String ENGINE = "/internal/mapping-submissions";
    private static final ViewReader.Question SUBMISSIONS = new ViewReader.Question(
            "id, vendor_slug as vendor, feed, mapping, file_name, note, status, sent_by, sent_at, decided_by, decided_at, reason",
            "integration.mapping_submissions",
            """
            (cast(:vendor as bigint) is null or vendor_id = :vendor)
            and (cast(:status as text) is null or status = :status)
            and (cast(:feed as text) is null or feed = :feed)""",
            "sent_at desc, id desc");
    private static final ViewReader.Question TEXT =
            new ViewReader.Question("text", SUBMISSIONS.from(), SUBMISSIONS.where(), SUBMISSIONS.order());

    private final ViewReader views;
    private final EngineDoor door;
    private final ActivityLog activity;

    SubmissionsController(ViewReader views, EngineDoor door, ActivityLog activity) {
        this.views = views;
        this.door = door;
        this.activity = activity;
    }

    @PostMapping
    @Operation(summary = "Send a finished mapping to the staff; the gate judges it first")
    ResponseEntity<SubmissionAnswers.MappingSentView> send(
            Caller caller, @RequestBody @Valid SubmissionAnswers.SendMappingRequest sent) {
        Map<String, Object> body = new HashMap<>();
        body.put("vendor_id", ownVendor(caller));
        body.put("feed", sent.feed());
        body.put("file_name", sent.fileName());
        body.put("text", sent.mapping());
        body.put("base", sent.base());
        body.put("note", sent.note() == null ? "" : sent.note());
        SubmissionAnswers.Arrival arrival =
                door.send("POST", ENGINE, body, caller.email(), new TypeReference<SubmissionAnswers.Arrival>() {});
        switch (arrival.outcome()) {
            case "refused" -> throw refusedByTheGate(arrival.findings());
            case "same" -> throw new Refusal(409, "mapping-in-use");
            case "one_waits" -> throw new Refusal(409, "mapping-waits");
            default -> {
                UUID id = arrival.id();
                activity.record(
                        "mapping.sent",
                        "mapping_submission",
                        id.toString(),
                        Map.of(),
                        Map.of("file", sent.fileName(), "feed", sent.feed() == null ? "" : sent.feed()));
                return ResponseEntity.created(URI.create(PLACE + id))
                        .body(new SubmissionAnswers.MappingSentView(id, arrival.outcome()));
            }
        }
    }

    @GetMapping
    @Operation(summary = "Sent mappings, the newest first: all for admins, its own for a vendor")
    PageOf<SubmissionAnswers.SubmissionView> list(
            Caller caller,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String feed,
            PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        values.put("vendor", Sight.of(caller).vendorId());
        values.put("status", status);
        values.put("feed", feed);
        return views.page(SUBMISSIONS, values, SubmissionAnswers.SubmissionView.class, page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A sent mapping with its text")
    SubmissionAnswers.SubmissionText one(Caller caller, @PathVariable UUID id) {
        SubmissionAnswers.SubmissionView submission = seen(caller, id);
        String text = views.one(TEXT, "id", id, Sight.of(caller), String.class).orElseThrow(Refusal::notFound);
        return new SubmissionAnswers.SubmissionText(submission, text);
    }

    @GetMapping("/{id}/review")
    @Operation(summary = "What it would change of the live mapping, and what the gate says of it now")
    SubmissionAnswers.SubmissionReview review(Caller caller, @PathVariable UUID id) {
        Sight.adminsOnly(caller);
        return door.get(ENGINE + "/" + id + "/review", new TypeReference<>() {});
    }

    @PostMapping("/{id}/accept")
    @Operation(summary = "Publish it, as the definitions desk would, unless the live mapping changed since the review")
    SubmissionAnswers.SubmissionDecided accept(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid SubmissionAnswers.AcceptMappingRequest decision) {
        Sight.adminsOnly(caller);
        Map<String, Object> body = new HashMap<>();
        body.put("base", decision.base());
        return decided(caller, id, "accept", "mapping.accepted", body);
    }

    @PostMapping("/{id}/refuse")
    @Operation(summary = "Say why it is not taken")
    SubmissionAnswers.SubmissionDecided refuse(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid SubmissionAnswers.RefuseMappingRequest decision) {
        Sight.adminsOnly(caller);
        return decided(
                caller,
                id,
                "refuse",
                "mapping.refused",
                Map.of("reason", decision.reason().strip()));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Take one's own back while it waits")
    SubmissionAnswers.SubmissionDecided withdraw(Caller caller, @PathVariable UUID id) {
        ownVendor(caller);
        return decided(caller, id, "withdraw", "mapping.withdrawn", Map.of());
    }

    private SubmissionAnswers.SubmissionDecided decided(
            Caller caller, UUID id, String decision, String action, Map<String, Object> body) {
        SubmissionAnswers.SubmissionView before = seen(caller, id);
        SubmissionAnswers.Decision answer = door.send(
                "POST",
                ENGINE + "/" + id + "/" + decision,
                body,
                caller.email(),
                new TypeReference<SubmissionAnswers.Decision>() {});
        switch (answer.outcome()) {
            case "decided" -> throw new Refusal(409, "mapping-decided", List.of(), Map.of("decided", answer.status()));
            case "changed" -> throw new Refusal(409, "definition-changed");
            case "refused" ->
                throw refusedByTheGate(answer.publication().verdict().findings());
            default ->
                activity.record(
                        action,
                        "mapping_submission",
                        id.toString(),
                        Map.of("status", before.status()),
                        Map.of("status", answer.status(), "mapping", before.mapping()));
        }
        return new SubmissionAnswers.SubmissionDecided(
                id,
                answer.status(),
                answer.publication() == null ? null : answer.publication().outcome());
    }

    private SubmissionAnswers.SubmissionView seen(Caller caller, UUID id) {
        return views.one(SUBMISSIONS, "id", id, Sight.of(caller), SubmissionAnswers.SubmissionView.class)
                .orElseThrow(Refusal::notFound);
    }

    /** Admins need not ask themselves: they publish. */
    private static long ownVendor(Caller caller) {
        Long vendor = Sight.of(caller).vendorId();
        if (vendor == null) {
            throw Refusal.forbidden();
        }
        return vendor;
    }

    private static Refusal refusedByTheGate(List<DefinitionAnswers.DefinitionFinding> findings) {
        return new Refusal(422, "definition-refused", List.of(), Map.of("findings", findings));
    }
}
