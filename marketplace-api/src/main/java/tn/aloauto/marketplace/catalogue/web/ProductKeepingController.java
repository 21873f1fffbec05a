package tn.aloauto.marketplace.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.catalogue.internal.Categories;
import tn.aloauto.marketplace.catalogue.internal.HandKeptProducts;
import tn.aloauto.marketplace.catalogue.internal.ProductDetail;
import tn.aloauto.marketplace.catalogue.internal.Products;
import tn.aloauto.marketplace.catalogue.internal.Visibility;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Products over HTTP, for the vendors who keep theirs by hand. */
@RestController
@RequestMapping("/api/v1/products")
@Tag(name = "products")
class ProductKeepingController {

    private final HandKeptProducts handKept;
    private final Products products;
    private final Categories categories;

    ProductKeepingController(HandKeptProducts handKept, Products products, Categories categories) {
        this.handKept = handKept;
        this.products = products;
        this.categories = categories;
    }

    @PostMapping
    @Operation(summary = "Adds a hand-kept product to the caller's own shop")
    ResponseEntity<ProductDetail> add(Caller caller, @Valid @RequestBody ProductRequest request, Locale language) {
        long vendor = sellingFor(caller, request);
        long id = handKept.add(vendor, request.asNew(categories));
        ProductDetail added = shown(id, caller, language);
        return ResponseEntity.created(
                        URI.create("/api/v1/products/" + added.card().slug()))
                .body(added);
    }

    @PatchMapping("/{id:[0-9]{1,18}}")
    @Operation(summary = "Changes an own product; what a feed keeps is refused")
    ProductDetail change(
            Caller caller, @PathVariable long id, @Valid @RequestBody ProductRequest request, Locale language) {
        handKept.change(id, ownVendor(caller), request.asChange(categories));
        return shown(id, caller, language);
    }

    @DeleteMapping("/{id:[0-9]{1,18}}")
    @Operation(summary = "Takes an own product out of the shop; its history stays")
    ResponseEntity<Void> archive(Caller caller, @PathVariable long id) {
        handKept.archive(id, ownVendor(caller));
        return ResponseEntity.noContent().build();
    }

    private ProductDetail shown(long id, Caller caller, Locale language) {
        return products.find(Long.toString(id), Visibility.ofOne(caller), language)
                .orElseThrow(Refusal::notFound);
    }

    private static long sellingFor(Caller caller, ProductRequest request) {
        if (!caller.isAdmin()) {
            return ownVendor(caller);
        }
        if (request.vendor() == null) {
            throw Refusal.invalid("vendor", "required");
        }
        return request.vendor();
    }

    /** Null for an admin, who keeps everything. */
    private static Long ownVendor(Caller caller) {
        if (caller.isAdmin()) {
            return null;
        }
        if (!caller.isVendor() || caller.vendorId() == null) {
            throw Refusal.forbidden();
        }
        return caller.vendorId();
    }
}
