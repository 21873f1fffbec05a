package tn.aloauto.marketplace.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.returns.internal.ReturnReason;
import tn.aloauto.marketplace.returns.internal.ReturnView;
import tn.aloauto.marketplace.returns.internal.Returns;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Once;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/** Returns over HTTP: buyers ask, the vendors concerned decide and receive, admins refund. */
@RestController
@RequestMapping("/api/v1/returns")
@Tag(name = "returns")
class ReturnsController {

    private final Returns returns;
    private final Once once;

    /** Pieces of one line that are to go back. */
    record ReturnRequest(
            @NotNull UUID orderItem,
            @NotNull @Min(1) @Max(999) Integer quantityReturned,
            @NotNull ReturnReason reason,
            @Size(max = 2000) String description) {}

    /** Why it was decided so; may be left out. */
    record DecisionRequest(@Size(max = 1000) String note) {}

    /** What came back. */
    record ReceiptRequest(@NotNull Boolean sellable, @Size(max = 1000) String note) {}

    ReturnsController(Returns returns, Once once) {
        this.returns = returns;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "The returns the caller may see, newest first")
    PageOf<ReturnView> list(Caller caller, PageRequest page) {
        return returns.list(caller, page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One return with the line it speaks of")
    ReturnView one(Caller caller, @PathVariable UUID id) {
        return returns.find(caller, id);
    }

    @PostMapping
    @Operation(summary = "Asks to send pieces of an own delivered line back")
    ResponseEntity<ReturnView> request(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @Valid @RequestBody ReturnRequest request) {
        return once.once(caller, key, request, "request-return", () -> {
            ReturnView asked = returns.request(
                    caller, request.orderItem(), request.quantityReturned(), request.reason(), request.description());
            return ResponseEntity.created(URI.create("/api/v1/returns/" + asked.id()))
                    .body(asked);
        });
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Agrees to a return (its vendor or an admin)")
    ReturnView approve(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody(required = false) DecisionRequest request) {
        return returns.approve(caller, id, request == null ? null : request.note());
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Refuses a return (its vendor or an admin)")
    ReturnView reject(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody(required = false) DecisionRequest request) {
        return returns.reject(caller, id, request == null ? null : request.note());
    }

    @PostMapping("/{id}/receive")
    @Operation(summary = "Notes that the pieces came back, and whether they can be sold again (vendor or admin)")
    ReturnView receive(Caller caller, @PathVariable UUID id, @Valid @RequestBody ReceiptRequest request) {
        return returns.receive(caller, id, request.sellable(), request.note());
    }

    @PostMapping("/{id}/process_refund")
    @Operation(summary = "Pays a return back (admins)")
    ResponseEntity<ReturnView> refund(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return once.once(caller, key, id, "refund-return", () -> ResponseEntity.ok(returns.refund(caller, id)));
    }
}
