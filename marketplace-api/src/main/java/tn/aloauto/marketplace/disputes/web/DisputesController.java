package tn.aloauto.marketplace.disputes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tn.aloauto.marketplace.disputes.internal.DisputeRows;
import tn.aloauto.marketplace.disputes.internal.DisputeView;
import tn.aloauto.marketplace.disputes.internal.Disputes;
import tn.aloauto.marketplace.disputes.internal.EvidenceRoom;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Once;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.storage.Download;
import tn.aloauto.marketplace.storage.HandedIn;

/** Disputes over HTTP: a buyer sees its own, a vendor those about its parts, support and finance all. */
@RestController
@RequestMapping("/api/v1/disputes")
@Tag(name = "disputes")
class DisputesController {

    private final Disputes disputes;
    private final DisputeRows rows;
    private final EvidenceRoom evidence;
    private final Once once;

    DisputesController(Disputes disputes, DisputeRows rows, EvidenceRoom evidence, Once once) {
        this.disputes = disputes;
        this.rows = rows;
        this.evidence = evidence;
        this.once = once;
    }

    record DisputeRequest(
            @NotNull UUID vendorOrder, @NotNull Disputes.Reason reason, @NotBlank @Size(max = 5000) String message) {}

    record DisputeMessageRequest(@NotBlank @Size(max = 5000) String message) {}

    /** @param refundAmount null for none */
    record DecisionOnDisputeRequest(
            @NotBlank @Size(max = 2000) String decision,
            @Pattern(regexp = "[0-9]{1,9}(\\.[0-9]{1,3})?") String refundAmount) {

        Money refund() {
            return refundAmount == null ? Money.ZERO : Money.of(refundAmount);
        }
    }

    @GetMapping
    @Operation(summary = "The caller's disputes, open ones first")
    PageOf<DisputeView> list(
            Caller caller,
            @RequestParam(required = false) @Pattern(regexp = "open|decided|withdrawn") String status,
            PageRequest page) {
        return rows.list(caller, status, page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One dispute with its messages and evidence")
    DisputeView one(Caller caller, @PathVariable UUID id) {
        return rows.find(caller, id);
    }

    @PostMapping
    @Operation(summary = "Opens a dispute about a vendor's part of an own order")
    ResponseEntity<DisputeView> open(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @Valid @RequestBody DisputeRequest request) {
        return once.once(caller, key, request, "open-dispute", () -> {
            DisputeView opened = disputes.open(caller, request.vendorOrder(), request.reason(), request.message());
            return ResponseEntity.created(URI.create("/api/v1/disputes/" + opened.id()))
                    .body(opened);
        });
    }

    @PostMapping("/{id}/messages")
    @Operation(summary = "Says something")
    DisputeView say(Caller caller, @PathVariable UUID id, @Valid @RequestBody DisputeMessageRequest request) {
        return disputes.say(caller, id, request.message());
    }

    @PostMapping(path = "/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Shows something: PDF, JPEG or PNG up to 10 MB")
    DisputeView show(Caller caller, @PathVariable UUID id, @RequestPart("file") MultipartFile file) throws IOException {
        return evidence.add(caller, id, HandedIn.looked(file.getOriginalFilename(), file.getBytes()));
    }

    @GetMapping(path = "/{id}/evidence/{evidenceId}", produces = MediaType.ALL_VALUE)
    @Operation(summary = "What was shown")
    ResponseEntity<byte[]> shown(Caller caller, @PathVariable UUID id, @PathVariable UUID evidenceId) {
        EvidenceRoom.Content found = evidence.content(caller, id, evidenceId);
        return Download.of(found.fileName(), found.mediaType(), found.bytes());
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "The buyer takes it back")
    DisputeView withdraw(Caller caller, @PathVariable UUID id) {
        return disputes.withdraw(caller, id);
    }

    @PostMapping("/{id}/decide")
    @Operation(summary = "Decides it: support without money, finance with a refund")
    ResponseEntity<DisputeView> decide(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @Valid @RequestBody DecisionOnDisputeRequest request) {
        return once.once(
                caller,
                key,
                request,
                "decide-dispute " + id,
                () -> ResponseEntity.ok(disputes.decide(caller, id, request.decision(), request.refund())));
    }
}
