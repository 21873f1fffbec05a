package tn.aloauto.marketplace.syncview.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.syncview.web.FileUploads.FileView;
import tn.aloauto.marketplace.syncview.web.FileUploads.RejectedRowView;

/** Files from partners: what became of each, and the way in for those who upload by hand. */
@RestController
@RequestMapping("/api/v1/integrations/file-uploads")
class FileUploadsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FileUploads files;
    private final Engine engine;
    private final ActivityLog activity;

    FileUploadsController(FileUploads files, Engine engine, ActivityLog activity) {
        this.files = files;
        this.engine = engine;
        this.activity = activity;
    }

    /** What an upload answers: the work goes on, and here is where to look. */
    record AcceptedView(UUID id, String status, String statusUrl) {}

    @GetMapping
    PageOf<FileView> list(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String feed,
            Locale language) {
        return files.list(Sight.of(caller), status, feed, page, language);
    }

    @GetMapping("/{id}")
    FileView one(Caller caller, @PathVariable UUID id, Locale language) {
        return files.one(Sight.of(caller), id, language);
    }

    /** In the reader's language; with format=csv, or Accept: text/csv, as the fix-it file. */
    @GetMapping("/{id}/rejected-rows")
    @Parameter(name = "format", in = ParameterIn.QUERY, schema = @Schema(type = "string", allowableValues = "csv"))
    @ApiResponse(
            responseCode = "200",
            description = "A page of rows; as csv the whole fix-it file",
            useReturnTypeSchema = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    PageOf<RejectedRowView> rejectedRows(Caller caller, @PathVariable UUID id, PageRequest page, Locale language) {
        PageOf<RejectedRowView> written = files.rejectedRows(Sight.of(caller), id, page);
        if (language.equals(Locale.FRENCH) || written.results().isEmpty()) {
            return written;
        }
        try {
            List<RejectedRowView> told = engine.rejectedRows(id, language, page.limit(), page.offset());
            return new PageOf<>(written.count(), written.next(), written.previous(), told, written.countIsEstimate());
        } catch (Refusal engineAway) {
            return written;
        }
    }

    /** The fix-it file as text: the vendor's own columns and the reason; described with the rows above. */
    @Hidden
    @GetMapping(path = "/{id}/rejected-rows", params = "format=csv")
    ResponseEntity<InputStreamResource> rejectedRowsWanted(Caller caller, @PathVariable UUID id) {
        return fixItFile(caller, id, true);
    }

    @Hidden
    @GetMapping(path = "/{id}/rejected-rows", produces = "text/csv")
    ResponseEntity<InputStreamResource> rejectedRowsAccepted(Caller caller, @PathVariable UUID id) {
        return fixItFile(caller, id, true);
    }

    /** The fix-it file as the vendor sent its own: a workbook for a workbook, else text. Sent back, it applies its rows alone. */
    @GetMapping("/{id}/rejected-file")
    @ApiResponse(
            responseCode = "200",
            description = "The rejected rows in the vendor's own columns",
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<InputStreamResource> rejectedFile(Caller caller, @PathVariable UUID id) {
        return fixItFile(caller, id, false);
    }

    private ResponseEntity<InputStreamResource> fixItFile(Caller caller, UUID id, boolean asText) {
        String original = files.one(Sight.of(caller), id).originalFileName();
        Engine.MadeFile made = engine.rejectedFile(id, asText);
        String ending = made.contentType().startsWith("text/csv") ? ".csv" : ".xlsx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(made.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original + ".rejected" + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(made.content()));
    }

    @PostMapping(path = "/upload-product-file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AcceptedView> upload(
            Caller caller, @RequestPart MultipartFile file, @RequestParam(required = false) String feed)
            throws IOException {
        String target = files.feedFor(Sight.of(caller), feed);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream head = file.getInputStream()) {
            UploadKind.check(name, head);
        }
        UUID receipt = engine.accept(target, name, caller.email(), file.getSize(), () -> UploadKind.content(file));
        activity.record("file.uploaded", "file", receipt.toString(), null, Map.of("feed", target, "name", name));
        String place = "/api/v1/integrations/file-uploads/" + receipt;
        return ResponseEntity.accepted().location(URI.create(place)).body(new AcceptedView(receipt, "received", place));
    }
}
