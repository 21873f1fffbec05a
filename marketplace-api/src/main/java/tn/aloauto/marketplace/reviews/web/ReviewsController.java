package tn.aloauto.marketplace.reviews.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.reviews.internal.Reviews;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/** Reviews over HTTP: read by everybody, written by who bought, answered by the vendor, moderated by admins. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "reviews")
class ReviewsController {

    private final Reviews reviews;

    /** What a buyer says. */
    record ReviewRequest(
            @NotNull @Min(1) @Max(5) Integer rating, @Size(max = 120) String title, @Size(max = 4000) String body) {

        Reviews.Opinion opinion() {
            return new Reviews.Opinion(rating, title, body);
        }
    }

    /** What the vendor says to it. */
    record AnswerRequest(@NotBlank @Size(max = 4000) String answer) {}

    /** Why a review is hidden or shown again; may be left out. */
    record ModerationRequest(@Size(max = 500) String note) {}

    ReviewsController(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/reviews")
    @Operation(summary = "Reviews, newest first; all or a product's or a vendor's")
    PageOf<Reviews.Review> list(
            Caller caller,
            @RequestParam(required = false) Long product,
            @RequestParam(required = false) Long vendor,
            PageRequest page) {
        return reviews.list(caller, product, vendor, page);
    }

    @GetMapping("/products/{id:[0-9]{1,18}}/reviews")
    @Operation(summary = "The reviews of a product, newest first")
    PageOf<Reviews.Review> ofProduct(Caller caller, @PathVariable long id, PageRequest page) {
        return reviews.list(caller, id, null, page);
    }

    @PostMapping("/products/{id:[0-9]{1,18}}/reviews")
    @Operation(summary = "Says what a product is worth that was delivered to the caller")
    ResponseEntity<Reviews.Review> write(
            Caller caller, @PathVariable long id, @Valid @RequestBody ReviewRequest request) {
        Reviews.Review written = reviews.write(caller, id, request.opinion());
        return ResponseEntity.created(URI.create("/api/v1/reviews/" + written.id()))
                .body(written);
    }

    @PatchMapping("/reviews/{id}")
    @Operation(summary = "Changes an own review")
    Reviews.Review change(Caller caller, @PathVariable UUID id, @Valid @RequestBody ReviewRequest request) {
        return reviews.change(caller, id, request.opinion());
    }

    @DeleteMapping("/reviews/{id}")
    @Operation(summary = "Takes an own review back; an admin removes any")
    ResponseEntity<Void> remove(Caller caller, @PathVariable UUID id) {
        reviews.remove(caller, id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/reviews/{id}/answer")
    @Operation(summary = "The answer of the vendor spoken of")
    Reviews.Review answer(Caller caller, @PathVariable UUID id, @Valid @RequestBody AnswerRequest request) {
        return reviews.answer(caller, id, request.answer());
    }

    @PostMapping("/reviews/{id}/hide")
    @Operation(summary = "Hides a review (admins)")
    Reviews.Review hide(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody(required = false) ModerationRequest request) {
        return reviews.moderate(caller, id, "hidden", request == null ? null : request.note());
    }

    @PostMapping("/reviews/{id}/publish")
    @Operation(summary = "Shows a hidden review again (admins)")
    Reviews.Review publish(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody(required = false) ModerationRequest request) {
        return reviews.moderate(caller, id, "published", request == null ? null : request.note());
    }
}
