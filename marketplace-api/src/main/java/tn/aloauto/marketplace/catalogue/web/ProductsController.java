package tn.aloauto.marketplace.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.catalogue.internal.Facets;
import tn.aloauto.marketplace.catalogue.internal.ProductCounters;
import tn.aloauto.marketplace.catalogue.internal.ProductDetail;
import tn.aloauto.marketplace.catalogue.internal.ProductFacets;
import tn.aloauto.marketplace.catalogue.internal.Products;
import tn.aloauto.marketplace.catalogue.internal.Visibility;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Products over HTTP, for reading. Guests may; what is answered depends on who asks. */
@RestController
@Tag(name = "products")
class ProductsController {

    private static final Duration FRESH_FOR = Duration.ofSeconds(10);
    private static final int MOST_SUGGESTIONS = 20;

    private final Products products;
    private final ProductFacets facets;
    private final ProductCounters counters;

    ProductsController(Products products, ProductFacets facets, ProductCounters counters) {
        this.counters = counters;
        this.products = products;
        this.facets = facets;
    }

    @GetMapping("/api/v1/products")
    @Operation(summary = "Products, filtered, searched and ordered; a vendor gets its own, an admin all")
    ResponseEntity<ProductList> list(
            Caller caller, @ParameterObject ProductParameters parameters, PageRequest page, Locale language) {
        Visibility visibility = Visibility.inLists(caller);
        return said(caller)
                .body(ProductList.of(
                        products.list(parameters.asked(caller), visibility, language, page.limit(), page.offset()),
                        page));
    }

    @GetMapping("/api/v1/vendors/{slug}/products")
    @Operation(summary = "What one vendor has on sale")
    ResponseEntity<ProductList> ofVendor(
            Caller caller,
            @PathVariable String slug,
            @ParameterObject ProductParameters parameters,
            PageRequest page,
            Locale language) {
        return said(caller)
                .body(ProductList.of(
                        products.list(
                                parameters.asked(caller, slug),
                                Visibility.PUBLIC,
                                language,
                                page.limit(),
                                page.offset()),
                        page));
    }

    @GetMapping("/api/v1/products/suggest")
    @Operation(summary = "Parts whose reference or words begin as typed")
    ResponseEntity<List<Products.Suggestion>> suggest(
            @RequestParam String search, @RequestParam(defaultValue = "8") int limit) {
        String typed = ProductParameters.clean(search);
        if (typed.length() < 2) {
            return ResponseEntity.ok(List.of());
        }
        List<Products.Suggestion> found = products.suggest(
                typed.substring(0, Math.min(typed.length(), 100)), Math.max(1, Math.min(limit, MOST_SUGGESTIONS)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH_FOR).cachePublic())
                .body(found);
    }

    @GetMapping("/api/v1/products/facets")
    @Operation(
            summary = "What the same product list can be narrowed by, and how many products each choice leaves",
            description =
                    "Takes the parameters of the list. A facet counts what all the other facets let through: choosing a"
                            + " value leaves exactly the number beside it.")
    ResponseEntity<Facets> facets(Caller caller, @ParameterObject ProductParameters parameters, Locale language) {
        return said(caller).body(facets.of(parameters.asked(caller), Visibility.inLists(caller), language));
    }

    @GetMapping("/api/v1/products/{idOrSlug}")
    @Operation(summary = "One product with its references and images")
    ResponseEntity<ProductDetail> one(Caller caller, @PathVariable String idOrSlug, Locale language) {
        ProductDetail product =
                products.find(idOrSlug, Visibility.ofOne(caller), language).orElseThrow(Refusal::notFound);
        if (caller == null || !(caller.isAdmin() || caller.isVendor())) {
            counters.viewed(product.card().id());
        }
        return said(caller).body(product);
    }

    @PostMapping("/api/v1/products/{id:[0-9]{1,18}}/track_click")
    @Operation(summary = "Somebody pressed the button that leads to the vendor: counted, nothing else")
    ResponseEntity<Void> click(Caller caller, @PathVariable long id) {
        if (!products.isShown(id)) {
            throw Refusal.notFound();
        }
        counters.clicked(id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity.BodyBuilder said(Caller caller) {
        return ResponseEntity.ok().cacheControl(cacheControl(caller)).varyBy(HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static CacheControl cacheControl(Caller caller) {
        return caller == null
                ? CacheControl.maxAge(FRESH_FOR).cachePublic()
                : CacheControl.noCache().cachePrivate();
    }
}
