package tn.aloauto.marketplace.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.catalogue.internal.AttributeKeeping;
import tn.aloauto.marketplace.catalogue.internal.AttributeSchemas;
import tn.aloauto.marketplace.catalogue.internal.Categories;
import tn.aloauto.marketplace.catalogue.internal.Category;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** What products of a category can say about themselves, over HTTP: read by everybody, written by admins. */
@RestController
@RequestMapping("/api/v1/categories/{slug}/attributes")
@Tag(name = "categories")
class CategoryAttributesController {

    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

    private final Categories categories;
    private final AttributeSchemas schemas;
    private final AttributeKeeping keeping;

    CategoryAttributesController(Categories categories, AttributeSchemas schemas, AttributeKeeping keeping) {
        this.categories = categories;
        this.schemas = schemas;
        this.keeping = keeping;
    }

    @GetMapping
    @Operation(summary = "The attributes of a category, its own and those it inherits, in display order")
    ResponseEntity<List<AttributeView>> list(@PathVariable String slug) {
        return ResponseEntity.ok().cacheControl(PUBLIC).body(of(categories.get(slug)));
    }

    @PutMapping("/{code:[a-z][a-z0-9_]{0,39}}")
    @Operation(summary = "Defines an attribute of the category or replaces its definition (admins)")
    List<AttributeView> put(
            Caller caller,
            @PathVariable String slug,
            @PathVariable String code,
            @Valid @RequestBody AttributeRequest request) {
        onlyAdmins(caller);
        Category category = categories.get(slug);
        keeping.put(request.of(category.id(), code));
        return of(category);
    }

    @DeleteMapping("/{code:[a-z][a-z0-9_]{0,39}}")
    @Operation(summary = "Takes a definition of this very category away; what products say stays (admins)")
    ResponseEntity<Void> remove(Caller caller, @PathVariable String slug, @PathVariable String code) {
        onlyAdmins(caller);
        keeping.remove(categories.get(slug).id(), code);
        return ResponseEntity.noContent().build();
    }

    private List<AttributeView> of(Category category) {
        return schemas.of(category.id()).stream()
                .map(attribute -> AttributeView.of(attribute, categories.tree()))
                .toList();
    }

    private static void onlyAdmins(Caller caller) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
    }
}
