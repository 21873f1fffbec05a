package tn.aloauto.marketplace.cart.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.cart.CheckoutSettings;
import tn.aloauto.marketplace.cart.internal.BuyersCart;
import tn.aloauto.marketplace.shared.Caller;

/** The caller's own cart over HTTP; it is there from the first look on. */
@RestController
@RequestMapping("/api/v1/carts/me")
@Tag(name = "cart")
class CartController {

    private final BuyersCart cart;
    private final CheckoutSettings settings;

    /** Pieces to add to the cart. */
    record AddItemRequest(@NotNull Long product, @Min(1) @Max(999) Integer quantity) {}

    /** How many pieces it shall be. */
    record ChangeItemRequest(@NotNull @Min(1) @Max(999) Integer quantity) {}

    CartController(BuyersCart cart, CheckoutSettings settings) {
        this.cart = cart;
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "The caller's cart at today's prices")
    CartView show(Caller caller) {
        return view(caller);
    }

    @PostMapping("/items")
    @Operation(summary = "Adds pieces of a product, one when no quantity is given")
    ResponseEntity<CartView> add(Caller caller, @Valid @RequestBody AddItemRequest request) {
        cart.add(caller.id(), request.product(), request.quantity() == null ? 1 : request.quantity());
        return ResponseEntity.created(URI.create("/api/v1/carts/me")).body(view(caller));
    }

    @PatchMapping("/items/{id}")
    @Operation(summary = "Sets how many pieces of a line are wanted")
    CartView change(Caller caller, @PathVariable UUID id, @Valid @RequestBody ChangeItemRequest request) {
        cart.change(caller.id(), id, request.quantity());
        return view(caller);
    }

    @DeleteMapping("/items/{id}")
    @Operation(summary = "Takes a line out of the cart")
    ResponseEntity<Void> remove(Caller caller, @PathVariable UUID id) {
        cart.remove(caller.id(), id);
        return ResponseEntity.noContent().build();
    }

    private CartView view(Caller caller) {
        return CartView.of(cart.idOf(caller.id()), cart.show(caller.id()), settings);
    }
}
