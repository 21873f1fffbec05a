package tn.aloauto.marketplace.syncview.web;

import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** For admins: the texts that decide what the route engine does, tried while they are typed, published, taken back. */
@RestController
@RequestMapping("/api/v1/integrations/definitions")
class DefinitionsController {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    private final EngineDoor door;
    private final ActivityLog activity;

    DefinitionsController(EngineDoor door, ActivityLog activity) {
        this.door = door;
        this.activity = activity;
    }

    @GetMapping
    @Operation(summary = "Templates, flows, mappings and layouts, and what runs of each")
    PageOf<DefinitionAnswers.DefinitionView> definitions(
            Caller caller,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String status,
            PageRequest page) {
        Sight.adminsOnly(caller);
        List<DefinitionAnswers.DefinitionView> all =
                door
                        .get("/internal/definitions", new TypeReference<List<DefinitionAnswers.DefinitionView>>() {})
                        .stream()
                        .filter(each -> kind == null || kind.equals(each.kind()))
                        .filter(each -> status == null || status.equals(each.status()))
                        .toList();
        return page.page(
                all.size(), all.stream().skip(page.offset()).limit(page.limit()).toList());
    }

    @GetMapping("/words")
    @Operation(summary = "What an editor may offer while a definition is typed")
    DefinitionAnswers.DefinitionWords words(Caller caller) {
        Sight.adminsOnly(caller);
        return door.get("/internal/definitions/words", new TypeReference<>() {});
    }

    @GetMapping("/{kind}/{id}")
    @Operation(summary = "A definition's text as it stands")
    DefinitionAnswers.DefinitionText text(Caller caller, @PathVariable String kind, @PathVariable String id) {
        return door.get(path(caller, kind, id), new TypeReference<>() {});
    }

    @PostMapping("/{kind}/{id}/validation")
    @Operation(summary = "Judge a draft by the real gate and its samples; nothing is saved")
    DefinitionAnswers.DefinitionVerdict validate(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestBody @Valid DefinitionAnswers.JudgeDefinitionRequest draft) {
        return door.send(
                "POST",
                path(caller, kind, id) + "/validation",
                Map.of("text", draft.text()),
                caller.email(),
                new TypeReference<>() {});
    }

    @PutMapping("/{kind}/{id}")
    @Operation(summary = "Publish a draft: judged, written into the folder, taken up without a restart")
    DefinitionAnswers.DefinitionPublication publish(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestBody @Valid DefinitionAnswers.PublishDefinitionRequest draft) {
        Map<String, Object> body = new HashMap<>();
        body.put("text", draft.text());
        body.put("note", draft.note() == null ? "" : draft.note());
        body.put("base", draft.base());
        return published(
                kind,
                id,
                door.send("PUT", path(caller, kind, id), body, caller.email(), new TypeReference<>() {}),
                "definition.published");
    }

    @GetMapping("/{kind}/{id}/history")
    @Operation(summary = "What was published, refused and taken back, the newest first")
    PageOf<DefinitionAnswers.DefinitionVersion> history(
            Caller caller, @PathVariable String kind, @PathVariable String id, PageRequest page) {
        DefinitionAnswers.History history = door.get(
                path(caller, kind, id) + "/history?limit=" + page.limit() + "&offset=" + page.offset(),
                new TypeReference<>() {});
        return page.page(history.count(), history.entries());
    }

    @GetMapping("/{kind}/{id}/history/{number}")
    @Operation(summary = "The text of one version")
    DefinitionAnswers.DefinitionVersionText version(
            Caller caller, @PathVariable String kind, @PathVariable String id, @PathVariable long number) {
        return door.get(path(caller, kind, id) + "/history/" + number, new TypeReference<>() {});
    }

    @GetMapping("/{kind}/{id}/history/{number}/diff")
    @Operation(summary = "What a version changed, against the good one before or any other")
    DefinitionAnswers.DefinitionDiff diff(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam(required = false) Long from) {
        return door.get(
                path(caller, kind, id) + "/history/" + number + "/diff" + (from == null ? "" : "?from=" + from),
                new TypeReference<>() {});
    }

    @PostMapping("/{kind}/{id}/history/{number}/restore")
    @Operation(summary = "Back to a version that was good")
    DefinitionAnswers.DefinitionPublication restore(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable long number,
            @RequestBody(required = false) @Valid DefinitionAnswers.RestoreDefinitionRequest why) {
        String note = why == null || why.note() == null ? "" : why.note();
        return published(
                kind,
                id,
                door.send(
                        "POST",
                        path(caller, kind, id) + "/history/" + number + "/restore",
                        Map.of("text", "", "note", note),
                        caller.email(),
                        new TypeReference<>() {}),
                "definition.restored");
    }

    private DefinitionAnswers.DefinitionPublication published(
            String kind, String id, DefinitionAnswers.DefinitionPublication publication, String action) {
        switch (publication.outcome()) {
            case "refused" ->
                throw new Refusal(
                        422,
                        "definition-refused",
                        List.of(),
                        Map.of("findings", publication.verdict().findings()));
            case "changed" -> throw new Refusal(409, "definition-changed");
            default ->
                activity.record(
                        action, "definition", kind + "/" + id, Map.of(), Map.of("digest", publication.digest()));
        }
        return publication;
    }

    /** A name that no file can have is unknown, and never becomes a path. */
    private static String path(Caller caller, String kind, String id) {
        Sight.adminsOnly(caller);
        if (!kind.matches("[a-z]{1,20}") || id.length() > 80 || !id.matches(NAME)) {
            throw Refusal.notFound();
        }
        return "/internal/definitions/" + kind + "/" + id;
    }
}
