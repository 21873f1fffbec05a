package tn.aloauto.marketplace.syncview.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;

/** What people decide about files: try one out, let a held one pass or go, undo an applied one. Admins any, a vendor its own. */
@RestController
@RequestMapping("/api/v1/integrations")
class FileDecisionsController {

    private final FileUploads files;
    private final Engine engine;
    private final ActivityLog activity;

    FileDecisionsController(FileUploads files, Engine engine, ActivityLog activity) {
        this.files = files;
        this.engine = engine;
        this.activity = activity;
    }

    @PostMapping("/file-uploads/{id}/rehearsal")
    EngineAnswers.RehearsalView rehearse(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(name = "as_replay", defaultValue = "false") boolean asReplay,
            Locale language) {
        files.one(Sight.of(caller), id);
        return engine.rehearse(id, asReplay, language);
    }

    /** The kept original once more, with the mapping of today; a newer file is overwritten on express wish alone. */
    @PostMapping("/file-uploads/{id}/replay")
    ResponseEntity<FileUploadsController.AcceptedView> replay(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(name = "over_newer", defaultValue = "false") boolean overNewer) {
        files.one(Sight.of(caller), id);
        UUID replay = engine.replay(id, overNewer, caller.email());
        activity.record(
                "file.replayed",
                "file",
                id.toString(),
                null,
                Map.of("replay", replay.toString(), "over_newer", overNewer));
        String place = "/api/v1/integrations/file-uploads/" + replay;
        return ResponseEntity.accepted()
                .location(URI.create(place))
                .body(new FileUploadsController.AcceptedView(replay, "received", place));
    }

    @PostMapping(path = "/feeds/{feed}/rehearsals", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    EngineAnswers.RehearsalView rehearseBefore(
            Caller caller, @PathVariable String feed, @RequestPart MultipartFile file, Locale language)
            throws IOException {
        String target = files.feedFor(Sight.of(caller), feed);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream head = file.getInputStream()) {
            UploadKind.check(name, head);
        }
        return engine.rehearse(target, name, file.getSize(), () -> UploadKind.content(file), language);
    }

    @PostMapping("/file-uploads/{id}/release")
    EngineAnswers.DecidedView release(Caller caller, @PathVariable UUID id) {
        return decided(caller, id, "release", "file.released", () -> engine.release(id, caller.email()));
    }

    @PostMapping("/file-uploads/{id}/drop")
    EngineAnswers.DecidedView drop(Caller caller, @PathVariable UUID id) {
        return decided(caller, id, "drop", "file.dropped", () -> engine.drop(id, caller.email()));
    }

    @PostMapping("/file-uploads/{id}/undo")
    EngineAnswers.UndoneView undo(Caller caller, @PathVariable UUID id) {
        return decided(caller, id, "undo", "file.undone", () -> engine.undo(id, caller.email()));
    }

    private <T> T decided(Caller caller, UUID id, String decision, String action, Supplier<T> engineDoes) {
        String before = files.one(Sight.of(caller), id).status();
        T answer = engineDoes.get();
        activity.record(action, "file", id.toString(), Map.of("status", before), Map.of("decision", decision));
        return answer;
    }
}
