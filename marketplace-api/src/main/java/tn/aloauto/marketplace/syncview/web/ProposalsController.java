package tn.aloauto.marketplace.syncview.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Mappings proposed for a file: admins for any feed, a vendor for its own. Nothing is saved. */
@RestController
@RequestMapping("/api/v1/integrations")
class ProposalsController {

    private static final int LONGEST_MAPPING = 64_000;

    private final FileUploads files;
    private final Engine engine;

    ProposalsController(FileUploads files, Engine engine) {
        this.files = files;
        this.engine = engine;
    }

    /** A mapping for a sample: a new one, or the feed's own with the names its columns have now. */
    @PostMapping(path = "/feeds/propose-mapping", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    EngineAnswers.ProposalView forSample(
            Caller caller, @RequestPart MultipartFile file, @RequestParam(required = false) String feed)
            throws IOException {
        Sight sight = Sight.of(caller);
        String target = feed == null || feed.isBlank() ? null : files.feedFor(sight, feed);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream head = file.getInputStream()) {
            UploadKind.check(name, head);
        }
        return engine.propose(target, name, file.getSize(), () -> UploadKind.content(file));
    }

    /** The first rows of a sample as a mapping reads them that nobody has saved. */
    @PostMapping(path = "/feeds/try-mapping", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    EngineAnswers.MappingTrialView tryMapping(
            Caller caller, @RequestPart MultipartFile file, @RequestPart String mapping, Locale language)
            throws IOException {
        Sight.of(caller);
        if (mapping.isBlank() || mapping.length() > LONGEST_MAPPING) {
            throw mapping.isBlank()
                    ? Refusal.invalid("mapping", "required")
                    : Refusal.invalid("mapping", "too_long", LONGEST_MAPPING);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream head = file.getInputStream()) {
            UploadKind.check(name, head);
        }
        return engine.tryMapping(mapping, file.getSize(), () -> UploadKind.content(file), language);
    }

    /** The mapping that would take a file which was refused or held for its header. */
    @PostMapping("/file-uploads/{id}/propose-mapping")
    EngineAnswers.ProposalView forReceived(Caller caller, @PathVariable UUID id) {
        files.one(Sight.of(caller), id);
        return engine.propose(id);
    }
}
