package tn.aloauto.marketplace.cart.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.cart.CartFilling;
import tn.aloauto.marketplace.cart.internal.BuyersCart;
import tn.aloauto.marketplace.cart.internal.CartTotals;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Texts;

/** The caller's own cart over HTTP; it is there from the first look on. */
@RestController
@RequestMapping("/api/v1/carts/me")
@Tag(name = "cart")
class CartController {

    private final BuyersCart cart;
    private final CartFilling filling;
    private final CartTotals totals;
    private final Texts texts;

    /** Pieces to add to the cart. */
    record AddItemRequest(@NotNull Long product, @Min(1) @Max(999) Integer quantity) {}

    /** How many pieces it shall be. */
    record ChangeItemRequest(@NotNull @Min(1) @Max(999) Integer quantity) {}

    /** What a guest had chosen before signing in. */
    record MergeRequest(@NotNull @Size(min = 1, max = 200) List<@Valid @NotNull AddItemRequest> items) {

        Map<Long, Integer> wanted() {
            return items.stream()
                    .collect(Collectors.toMap(
                            AddItemRequest::product, item -> item.quantity() == null ? 1 : item.quantity(), Math::max));
        }
    }

    /** The cart after the merge, and the products that are no longer sold. */
    record MergedView(CartView cart, List<Long> left) {}

    /** A discount code. */
    record CartCouponRequest(@NotBlank @Size(max = 40) String code) {}

    CartController(BuyersCart cart, CartFilling filling, CartTotals totals, Texts texts) {
        this.cart = cart;
        this.filling = filling;
        this.totals = totals;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "The caller's cart at today's prices, with carriage to the given or the usual governorate")
    CartView show(
            Caller caller,
            Locale language,
            @RequestParam(required = false) String governorate,
            @RequestParam(required = false) String coupon) {
        return view(caller, language, governorate, coupon);
    }

    @PostMapping("/merge")
    @Operation(
            summary =
                    "Adds what a guest had chosen: at least that many of each, as far as there are; twice changes nothing")
    MergedView merge(Caller caller, Locale language, @Valid @RequestBody MergeRequest request) {
        CartFilling.Filled filled = filling.fill(caller.id(), request.wanted());
        return new MergedView(view(caller, language), filled.left());
    }

    @PutMapping("/coupon")
    @Operation(summary = "Puts a discount code into the cart; the answer says what it gives, or why it gives nothing")
    CartView keepCoupon(Caller caller, Locale language, @Valid @RequestBody CartCouponRequest request) {
        cart.keepCoupon(caller.id(), request.code());
        return view(caller, language);
    }

    @DeleteMapping("/coupon")
    @Operation(summary = "Takes the discount code out of the cart")
    ResponseEntity<Void> dropCoupon(Caller caller) {
        cart.keepCoupon(caller.id(), null);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/items")
    @Operation(summary = "Adds pieces of a product, one when no quantity is given")
    ResponseEntity<CartView> add(Caller caller, Locale language, @Valid @RequestBody AddItemRequest request) {
        cart.add(caller.id(), request.product(), request.quantity() == null ? 1 : request.quantity());
        return ResponseEntity.created(URI.create("/api/v1/carts/me")).body(view(caller, language));
    }

    @PatchMapping("/items/{id}")
    @Operation(summary = "Sets how many pieces of a line are wanted")
    CartView change(
            Caller caller, Locale language, @PathVariable UUID id, @Valid @RequestBody ChangeItemRequest request) {
        cart.change(caller.id(), id, request.quantity());
        return view(caller, language);
    }

    @DeleteMapping("/items/{id}")
    @Operation(summary = "Takes a line out of the cart")
    ResponseEntity<Void> remove(Caller caller, @PathVariable UUID id) {
        cart.remove(caller.id(), id);
        return ResponseEntity.noContent().build();
    }

    private CartView view(Caller caller, Locale language) {
        return view(caller, language, null, null);
    }

    private CartView view(Caller caller, Locale language, String governorate, String coupon) {
        UUID id = cart.idOf(caller.id());
        List<BuyersCart.Item> items = cart.show(id, language);
        return CartView.of(id, items, totals.of(caller.id(), governorate, coupon), texts, language);
    }
}
