package tn.aloauto.integration.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.integration.history.NotApplied;
import tn.aloauto.integration.intake.FileDecisions;
import tn.aloauto.integration.intake.FileTooLarge;
import tn.aloauto.integration.intake.NoSuchFile;
import tn.aloauto.integration.intake.Rehearse;
import tn.aloauto.integration.intake.RejectedRows;
import tn.aloauto.integration.intake.UnknownFeed;

/** What the shop's people decide about files: try one out, let a held one pass or go, undo an applied one. */
@RestController
class InternalDecisions {

    private static final int MOST_ROWS = 1000;

    private final Rehearse rehearse;
    private final RejectedRows rejected;
    private final FileDecisions decisions;
    private final ArrivingFiles arriving;
    private final ObjectMapper json;

    InternalDecisions(
            Rehearse rehearse,
            RejectedRows rejected,
            FileDecisions decisions,
            ArrivingFiles arriving,
            ObjectMapper json) {
        this.rehearse = rehearse;
        this.rejected = rejected;
        this.decisions = decisions;
        this.arriving = arriving;
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    @PostMapping("/internal/files/{id}/rehearsal")
    ResponseEntity<String> rehearseReceived(
            @PathVariable UUID id,
            @RequestParam(name = "as_replay", defaultValue = "false") boolean asReplay,
            Locale language)
            throws IOException {
        return answer(asReplay ? rehearse.replayed(id, language) : rehearse.received(id, language));
    }

    @PostMapping("/internal/feeds/{feed}/rehearsals")
    ResponseEntity<String> rehearseBefore(
            @PathVariable String feed,
            @RequestHeader("X-File-Name") String encodedName,
            Locale language,
            HttpServletRequest request)
            throws IOException {
        String name = InternalFiles.harmless(encodedName);
        Path file = arriving.receive(request);
        try {
            return answer(rehearse.before(feed, name, file, Instant.now(), language));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Empty for a file nobody received. */
    @GetMapping("/internal/files/{id}/rejected-rows")
    ResponseEntity<String> rejectedRows(
            @PathVariable UUID id, @RequestParam int limit, @RequestParam int offset, Locale language)
            throws IOException {
        return answer(rejected.of(id, language, Math.min(limit, MOST_ROWS), offset));
    }

    @PostMapping("/internal/files/{id}/release")
    ResponseEntity<?> release(@PathVariable UUID id, @RequestHeader("X-Actor") String actor) {
        return held(decisions.release(id, actor), "received");
    }

    @PostMapping("/internal/files/{id}/drop")
    ResponseEntity<?> drop(@PathVariable UUID id, @RequestHeader("X-Actor") String actor) {
        return held(decisions.drop(id, actor), "failed");
    }

    @PostMapping("/internal/files/{id}/undo")
    ResponseEntity<String> undo(@PathVariable UUID id, @RequestHeader("X-Actor") String actor) throws IOException {
        return answer(decisions.undo(id, actor));
    }

    @ExceptionHandler({NoSuchFile.class, UnknownFeed.class})
    ResponseEntity<ProblemDetail> notHere(RuntimeException missing) {
        return problem(HttpStatus.NOT_FOUND, missing.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingToUndo(NotApplied notApplied) {
        return problem(HttpStatus.CONFLICT, notApplied.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(FileTooLarge tooLarge) {
        return problem(HttpStatus.PAYLOAD_TOO_LARGE, tooLarge.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(InternalFiles.Refused refused) {
        return problem(refused.status(), refused.getMessage());
    }

    private static ResponseEntity<?> held(boolean done, String status) {
        return done
                ? ResponseEntity.ok(Map.of("status", status))
                : problem(HttpStatus.CONFLICT, "Ce fichier n'est pas retenu.");
    }

    private ResponseEntity<String> answer(Object view) throws IOException {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(view));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
