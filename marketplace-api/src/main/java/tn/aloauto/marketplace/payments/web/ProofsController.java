package tn.aloauto.marketplace.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tn.aloauto.marketplace.payments.internal.Proofs;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Receipts of transfers over HTTP: the buyer sends them, admins look at them. */
@RestController
@RequestMapping("/api/v1/payments/{id}/proofs")
@Tag(name = "payments")
class ProofsController {

    private final Proofs proofs;

    ProofsController(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping
    @Operation(summary = "The receipts of a payment (its buyer and admins)")
    List<Proofs.Proof> list(Caller caller, @PathVariable UUID id) {
        return proofs.list(caller, id);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Sends a receipt of an own voucher payment: PDF, JPEG or PNG up to 3 MB")
    ResponseEntity<Proofs.Proof> add(Caller caller, @PathVariable UUID id, @RequestParam("file") MultipartFile file)
            throws IOException {
        if (file.getSize() > Proofs.MOST_BYTES) {
            throw new Refusal(413, "too-large");
        }
        Proofs.Proof added = proofs.add(caller, id, file.getBytes());
        return ResponseEntity.created(URI.create("/api/v1/payments/" + id + "/proofs/" + added.id()))
                .body(added);
    }

    @GetMapping("/{proof}")
    @Operation(summary = "A receipt itself")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> content(Caller caller, @PathVariable UUID id, @PathVariable UUID proof) {
        Proofs.Content found = proofs.content(caller, id, proof);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, found.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + proof + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(found.content());
    }
}
