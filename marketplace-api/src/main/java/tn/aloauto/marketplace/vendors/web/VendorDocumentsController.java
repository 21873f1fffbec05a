package tn.aloauto.marketplace.vendors.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.storage.Download;
import tn.aloauto.marketplace.storage.HandedIn;
import tn.aloauto.marketplace.vendors.internal.Documents;

/** The papers of an application. An applicant has a room of its own from the moment it applies. */
@RestController
@Tag(name = "vendors")
class VendorDocumentsController {

    private final Documents documents;

    VendorDocumentsController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/v1/vendors/me/documents")
    @Operation(summary = "The caller's own papers")
    List<Documents.Document> own(Caller caller) {
        return documents.of(vendorOf(caller));
    }

    @PostMapping(path = "/api/v1/vendors/me/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hands in a paper: PDF, JPEG or PNG up to 10 MB")
    List<Documents.Document> add(
            Caller caller, @RequestParam Documents.Kind kind, @RequestPart("file") MultipartFile file)
            throws IOException {
        return documents.add(vendorOf(caller), kind, HandedIn.looked(file.getOriginalFilename(), file.getBytes()));
    }

    @GetMapping("/api/v1/vendors/{id:[0-9]{1,18}}/documents")
    @Operation(summary = "A vendor's papers (admins)")
    List<Documents.Document> of(Caller caller, @PathVariable long id) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
        return documents.of(id);
    }

    @GetMapping(path = "/api/v1/vendor-documents/{id}", produces = MediaType.ALL_VALUE)
    @Operation(summary = "One paper, for its vendor and for admins")
    ResponseEntity<byte[]> content(Caller caller, @PathVariable UUID id) {
        Documents.Content found = documents.content(caller, id);
        return Download.of(found.fileName(), found.mediaType(), found.bytes());
    }

    private static long vendorOf(Caller caller) {
        if (caller.vendorId() == null) {
            throw Refusal.forbidden();
        }
        return caller.vendorId();
    }
}
