package tn.aloauto.integration.door;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tn.aloauto.integration.history.CatalogueAsOf;
import tn.aloauto.integration.intake.NewerApplied;
import tn.aloauto.integration.intake.NoSuchFile;
import tn.aloauto.integration.intake.RawCells;
import tn.aloauto.integration.intake.Replay;
import tn.aloauto.integration.intake.UnknownFeed;

/** What the shop asks about the past: a cell of a kept original, a catalogue as it was, an old file once more. */
@RestController
class InternalHistory {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final RawCells cells;
    private final CatalogueAsOf catalogue;
    private final Replay replay;
    private final DoorSettings settings;

    InternalHistory(RawCells cells, CatalogueAsOf catalogue, Replay replay, DoorSettings settings) {
        this.cells = cells;
        this.catalogue = catalogue;
        this.replay = replay;
        this.settings = settings;
    }

    @GetMapping("/internal/files/{id}/cells")
    ResponseEntity<List<String>> cells(@PathVariable UUID id, @RequestParam int row, @RequestParam long line) {
        return ResponseEntity.of(cells.of(id, row, line));
    }

    @PostMapping("/internal/files/{id}/replay")
    ResponseEntity<Map<String, Object>> replay(
            @PathVariable UUID id,
            @RequestParam(name = "over_newer", defaultValue = "false") boolean overNewer,
            @RequestHeader("X-Actor") String actor) {
        return ResponseEntity.accepted().body(Map.of("id", replay.again(id, overNewer, actor)));
    }

    /** Into a file first, so that a failure is still an error and not half a table. */
    @GetMapping("/internal/vendors/{vendor}/catalogue")
    ResponseEntity<StreamingResponseBody> asOf(@PathVariable long vendor, @RequestParam("as_of") Instant moment)
            throws IOException {
        Files.createDirectories(settings.arriving());
        Path made = Files.createTempFile(settings.arriving(), "as-of", ".csv");
        try (OutputStream out = Files.newOutputStream(made)) {
            catalogue.write(vendor, moment, out);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(made);
            throw failure;
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .contentLength(Files.size(made))
                .body(body -> {
                    try (body) {
                        Files.copy(made, body);
                    } finally {
                        Files.deleteIfExists(made);
                    }
                });
    }

    @ExceptionHandler({NoSuchFile.class, UnknownFeed.class})
    ResponseEntity<ProblemDetail> notHere(RuntimeException missing) {
        return problem(HttpStatus.NOT_FOUND, missing.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> superseded(NewerApplied newer) {
        return problem(HttpStatus.CONFLICT, newer.getMessage());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
