package tn.aloauto.marketplace.wishlist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.wishlist.internal.Wishlists;

/** The caller's own wish list over HTTP. */
@RestController
@RequestMapping("/api/v1/wishlists/me")
@Tag(name = "wishlist")
class WishlistController {

    private final Wishlists wishlists;

    /** A product wished for. */
    record WishRequest(@NotNull Long product) {}

    /** The whole list, newest first. */
    record WishlistView(List<Wishlists.Wish> items) {}

    WishlistController(Wishlists wishlists) {
        this.wishlists = wishlists;
    }

    @GetMapping
    @Operation(summary = "The caller's wish list")
    WishlistView mine(Caller caller, Locale language) {
        return new WishlistView(wishlists.of(caller, language));
    }

    @PostMapping("/items")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Puts a product on the caller's wish list")
    WishlistView add(Caller caller, @Valid @RequestBody WishRequest request, Locale language) {
        wishlists.add(caller, request.product());
        return mine(caller, language);
    }

    @DeleteMapping("/items/{product:[0-9]{1,18}}")
    @Operation(summary = "Takes a product off the caller's wish list")
    ResponseEntity<Void> remove(Caller caller, @PathVariable long product) {
        wishlists.remove(caller, product);
        return ResponseEntity.noContent().build();
    }
}
