package tn.aloauto.marketplace.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import tn.aloauto.marketplace.catalogue.internal.Categories;
import tn.aloauto.marketplace.catalogue.internal.Category;
import tn.aloauto.marketplace.catalogue.internal.CategoryKeeping;
import tn.aloauto.marketplace.catalogue.internal.CategoryTree;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** The category tree over HTTP: read by everybody, written by admins. */
@RestController
@RequestMapping("/api/v1/categories")
@Tag(name = "categories")
class CategoriesController {

    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

    private final Categories categories;
    private final CategoryKeeping keeping;

    CategoriesController(Categories categories, CategoryKeeping keeping) {
        this.categories = categories;
        this.keeping = keeping;
    }

    @GetMapping
    @Operation(
            summary = "The whole tree, or the categories whose name holds the given text, children nested",
            description =
                    "Names are told in the language of Accept-Language. Whoever keeps the tree asks for all_names:"
                            + " then each category comes with its name in every language, as it stands at this moment.")
    ResponseEntity<List<CategoryView>> tree(
            @RequestParam(required = false) String name,
            @RequestParam(name = "all_names", defaultValue = "false") boolean allNames,
            Locale language) {
        CategoryTree tree = categories.tree();
        List<Category> wanted = name == null ? tree.roots() : tree.named(name, language);
        return ResponseEntity.ok()
                .cacheControl(allNames ? CacheControl.noCache() : PUBLIC)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(wanted.stream()
                        .map(category -> CategoryView.of(category, tree, language, allNames))
                        .toList());
    }

    @GetMapping("/{slug}")
    @Operation(
            summary = "One category by slug or id, children nested; a slug it had before leads to the one it has (301)")
    ResponseEntity<CategoryView> one(@PathVariable String slug, Locale language) {
        Category category = categories.get(slug);
        if (!slug.equals(category.slug()) && !slug.equals(Long.toString(category.id()))) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create("/api/v1/categories/" + category.slug()))
                    .cacheControl(PUBLIC)
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(PUBLIC)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(CategoryView.of(category, categories.tree(), language, false));
    }

    @PostMapping
    @Operation(summary = "Adds a category (admins)")
    ResponseEntity<CategoryView> add(Caller caller, @Valid @RequestBody CategoryRequest request, Locale language) {
        onlyAdmins(caller);
        Category added = keeping.add(request.added(categories));
        return ResponseEntity.created(URI.create("/api/v1/categories/" + added.slug()))
                .body(CategoryView.of(added, categories.tree(), language, true));
    }

    @PatchMapping("/{slug}")
    @Operation(summary = "Changes a category (admins)")
    CategoryView change(
            Caller caller, @PathVariable String slug, @Valid @RequestBody CategoryRequest request, Locale language) {
        onlyAdmins(caller);
        Category changed = keeping.change(request.changed(categories.get(slug), categories));
        return CategoryView.of(changed, categories.tree(), language, true);
    }

    @DeleteMapping("/{slug}")
    @Operation(summary = "Removes a category that holds nothing (admins)")
    ResponseEntity<Void> remove(Caller caller, @PathVariable String slug) {
        onlyAdmins(caller);
        keeping.remove(categories.get(slug));
        return ResponseEntity.noContent().build();
    }

    private static void onlyAdmins(Caller caller) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
    }
}
