package tn.aloauto.integration.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
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
import tn.aloauto.integration.fixit.FixItFile;
import tn.aloauto.integration.intake.FileTooLarge;
import tn.aloauto.integration.intake.Inbox;
import tn.aloauto.integration.intake.RejectedFile;
import tn.aloauto.integration.intake.UnknownFeed;

/** Files between the shop and the engine: a vendor's upload in, the refused rows of a file out. */
@RestController
class InternalFiles {

    private static final Set<String> ENDINGS = Set.of("csv", "txt", "tsv", "xlsx", "xls", "ods", "zip", "gz");
    private static final int LONGEST_NAME = 200;

    private final DoorSettings settings;
    private final ArrivingFiles arriving;
    private final Inbox inbox;
    private final RejectedFile rejectedFile;

    InternalFiles(DoorSettings settings, ArrivingFiles arriving, Inbox inbox, RejectedFile rejectedFile) {
        this.settings = settings;
        this.arriving = arriving;
        this.inbox = inbox;
        this.rejectedFile = rejectedFile;
    }

    @PostMapping("/internal/feeds/{feed}/files")
    ResponseEntity<Map<String, Object>> upload(
            @PathVariable String feed,
            @RequestHeader("X-File-Name") String encodedName,
            @RequestHeader("X-Uploaded-By") String uploadedBy,
            @RequestHeader(value = "X-File-Time", required = false) String fileTime,
            HttpServletRequest request)
            throws IOException {
        String name = harmless(encodedName);
        if (!ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT))) {
            throw new Refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Envoyez un fichier .csv, .txt, .tsv, .xlsx, .xls ou .ods, seul ou dans un .zip ou .gz");
        }
        Path file = arriving.receive(request);
        try {
            UUID receipt = inbox.accept(feed, name, file, "http", time(fileTime), oneLine(uploadedBy));
            return ResponseEntity.accepted().body(Map.of("id", receipt));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Made anew from the kept original; into a file first, so that a failure is still an error and not half a table. */
    @GetMapping("/internal/files/{id}/rejected-file")
    ResponseEntity<StreamingResponseBody> rejectedRows(
            @PathVariable UUID id, @RequestParam(name = "as_text", defaultValue = "false") boolean asText)
            throws IOException {
        if (!rejectedFile.exists(id)) {
            throw new Refused(HttpStatus.NOT_FOUND, "Ce fichier n'a pas de lignes refusées");
        }
        Files.createDirectories(settings.arriving());
        Path made = Files.createTempFile(settings.arriving(), "rejected", ".part");
        FixItFile.Kind kind;
        try (OutputStream out = Files.newOutputStream(made)) {
            kind = rejectedFile.write(id, asText, out).orElseThrow();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.contentType()))
                .contentLength(Files.size(made))
                .header("Content-Disposition", "attachment; filename=\"" + kind.nameFor(id.toString()) + "\"")
                .body(body -> {
                    try (body) {
                        Files.copy(made, body);
                    } finally {
                        Files.deleteIfExists(made);
                    }
                });
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        return problem(refused.status, refused.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownFeed(UnknownFeed unknown) {
        return problem(HttpStatus.NOT_FOUND, unknown.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(FileTooLarge tooLarge) {
        return problem(HttpStatus.PAYLOAD_TOO_LARGE, tooLarge.getMessage());
    }

    private static Instant time(String fileTime) {
        if (fileTime == null) {
            return Instant.now();
        }
        try {
            return OffsetDateTime.parse(fileTime).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new Refused(HttpStatus.BAD_REQUEST, "X-File-Time n'est pas une date ISO 8601 avec décalage");
        }
    }

    /** The last part of whatever path was sent, without anything a file system or a log could trip over. */
    static String harmless(String encoded) {
        String name;
        try {
            name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new Refused(HttpStatus.BAD_REQUEST, "X-File-Name n'est pas encodé");
        }
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = oneLine(name).strip().replaceFirst("^\\.+", "");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused(HttpStatus.BAD_REQUEST, "X-File-Name n'est pas un nom de fichier");
        }
        return name;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    /** A request the door turns away, with the status and the words it gets. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient HttpStatus status;

        Refused(HttpStatus status, String message) {
            super(message);
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }
}
