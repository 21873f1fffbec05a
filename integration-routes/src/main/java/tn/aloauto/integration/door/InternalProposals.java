package tn.aloauto.integration.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.integration.intake.NoSuchFile;
import tn.aloauto.integration.intake.ProposedMappings;
import tn.aloauto.integration.intake.UnknownFeed;
import tn.aloauto.integration.reading.FileUnreadable;

/** Mappings worked out from a sample, or from a received file whose columns have other names than before. */
@RestController
class InternalProposals {

    private final ProposedMappings proposed;
    private final ArrivingFiles arriving;
    private final ObjectMapper json;

    InternalProposals(ProposedMappings proposed, ArrivingFiles arriving, ObjectMapper json) {
        this.proposed = proposed;
        this.arriving = arriving;
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** @param feed whose mapping is to be kept but for the names that changed; without it a new one is made */
    @PostMapping("/internal/proposals")
    ResponseEntity<String> forSample(
            @RequestParam(required = false) String feed,
            @RequestHeader("X-File-Name") String encodedName,
            HttpServletRequest request)
            throws IOException {
        String name = InternalFiles.harmless(encodedName);
        Path sample = arriving.receive(request);
        try {
            return answer(feed == null ? proposed.forSample(name, sample) : proposed.forFeed(feed, name, sample));
        } finally {
            Files.deleteIfExists(sample);
        }
    }

    /** @param mappingBytes how many bytes of the body are the mapping's text; the rest is the sample */
    @PostMapping("/internal/proposals/preview")
    ResponseEntity<String> tried(
            @RequestHeader("X-Mapping-Bytes") int mappingBytes, Locale language, HttpServletRequest request)
            throws IOException {
        String mapping = ArrivingFiles.leadingText(request, mappingBytes);
        Path sample = arriving.receive(request);
        try {
            return answer(proposed.tried(sample, mapping, language));
        } finally {
            Files.deleteIfExists(sample);
        }
    }

    @PostMapping("/internal/files/{id}/proposal")
    ResponseEntity<String> forReceived(@PathVariable UUID id) throws IOException {
        return answer(proposed.forReceived(id));
    }

    @ExceptionHandler({NoSuchFile.class, UnknownFeed.class})
    ResponseEntity<ProblemDetail> notHere(RuntimeException missing) {
        return problem(HttpStatus.NOT_FOUND, missing.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noList(FileUnreadable unreadable) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, unreadable.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(InternalFiles.Refused refused) {
        return problem(refused.status(), refused.getMessage());
    }

    private ResponseEntity<String> answer(Object proposal) throws IOException {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(proposal));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
