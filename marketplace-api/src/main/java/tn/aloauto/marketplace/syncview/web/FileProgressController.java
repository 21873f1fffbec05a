package tn.aloauto.marketplace.syncview.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tn.aloauto.marketplace.shared.Caller;

/** How far a file is, told as it goes on. Admins any, a vendor its own. */
@RestController
class FileProgressController {

    private final FileUploads files;
    private final ProgressStreams streams;

    FileProgressController(FileUploads files, ProgressStreams streams) {
        this.files = files;
        this.streams = streams;
    }

    /** Server-sent events named {@code progress}, at most one a second, and one last named {@code outcome}. */
    @GetMapping(path = "/api/v1/integrations/file-uploads/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "Events « progress », then one « outcome » and the end of the stream",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = FileProgress.FileProgressView.class)))
    SseEmitter progress(Caller caller, @PathVariable UUID id) {
        files.one(Sight.of(caller), id);
        return streams.open(caller.id(), id);
    }
}
