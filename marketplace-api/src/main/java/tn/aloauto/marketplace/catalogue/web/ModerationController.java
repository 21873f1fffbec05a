package tn.aloauto.marketplace.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.catalogue.internal.Moderation;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** What the staff decides about products, over HTTP. */
@RestController
@Tag(name = "moderation")
class ModerationController {

    private final Moderation moderation;

    /** Why a product is not let in; its vendor reads it. */
    record RejectionRequest(@NotBlank @Size(max = 500) String reason) {}

    ModerationController(Moderation moderation) {
        this.moderation = moderation;
    }

    @GetMapping("/api/v1/moderation/products")
    @Operation(summary = "Products that wait for a decision, oldest first, or those that were rejected")
    PageOf<Moderation.Case> queue(
            Caller caller, @RequestParam(defaultValue = "pending") String status, PageRequest page, Locale language) {
        onlyModerators(caller);
        return moderation.queue(status, page, language);
    }

    @PostMapping("/api/v1/products/{id:[0-9]{1,18}}/approve")
    @Operation(summary = "Lets a product into the shop (moderators)")
    ResponseEntity<Void> approve(Caller caller, @PathVariable long id) {
        onlyModerators(caller);
        moderation.decide(id, "approved", null);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/v1/products/{id:[0-9]{1,18}}/reject")
    @Operation(summary = "Takes a product out of the shop, with a reason its vendor reads (moderators)")
    ResponseEntity<Void> reject(Caller caller, @PathVariable long id, @Valid @RequestBody RejectionRequest request) {
        onlyModerators(caller);
        moderation.decide(id, "rejected", request.reason().strip());
        return ResponseEntity.noContent().build();
    }

    private static void onlyModerators(Caller caller) {
        if (!caller.handles(Caller.Duty.MODERATION)) {
            throw Refusal.forbidden();
        }
    }
}
