package tn.aloauto.marketplace.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tn.aloauto.marketplace.catalogue.internal.Categories;
import tn.aloauto.marketplace.catalogue.internal.Category;
import tn.aloauto.marketplace.catalogue.internal.ProductWrite;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * What a vendor types about a product; absent fields stay as they are.
 *
 * @param vendor used when an admin adds a product in a vendor's name; from a vendor it is not read
 * @param category id or slug
 * @param price dinars with up to three decimals
 * @param stockQuantity pieces that can be sold, as the product shows them; what open orders hold is not among them
 */
record ProductRequest(
        Long vendor,
        @Size(min = 1, max = 80) String sku,
        @Size(min = 1, max = 80) String reference,
        @Size(min = 1, max = 300) String name,
        @Size(max = 20_000) String description,
        @Size(min = 1, max = 80) String brand,
        String category,
        @Size(max = 100) Map<String, Object> attributes,
        @Pattern(regexp = "new|used|refurbished") String condition,
        @Positive Integer weightGrams,
        @DecimalMin("0.001") BigDecimal price,
        @Min(0) @Max(1_000_000) Integer stockQuantity,
        Boolean isActive,
        @Valid @Size(max = 200) List<@NotNull ReferenceRequest> references) {

    /** A number under which others know the part. */
    record ReferenceRequest(
            @NotNull @Pattern(regexp = "oe|cross|ean") String kind,
            @Size(max = 80) String brand,
            @NotBlank @Size(max = 80) String value) {}

    /** A new product needs more than a changed one. */
    void mustBeComplete() {
        List<Refusal.FieldError> missing = new ArrayList<>();
        require(missing, "reference", reference);
        require(missing, "name", name);
        require(missing, "category", category);
        require(missing, "price", price);
        if (!missing.isEmpty()) {
            throw new Refusal(400, "invalid-request", missing, Map.of());
        }
    }

    private static void require(List<Refusal.FieldError> missing, String field, Object value) {
        if (value == null) {
            missing.add(new Refusal.FieldError(field, "required"));
        }
    }

    ProductWrite asNew(Categories categories) {
        mustBeComplete();
        return write(categories, sku == null ? reference : sku);
    }

    ProductWrite asChange(Categories categories) {
        return write(categories, sku);
    }

    private ProductWrite write(Categories categories, String skuToWrite) {
        return new ProductWrite(
                skuToWrite,
                reference,
                name,
                description,
                brand,
                categoryOf(categories),
                attributes,
                condition,
                weightGrams,
                money(),
                stockQuantity,
                isActive,
                references == null
                        ? null
                        : references.stream()
                                .map(given -> new ProductWrite.Reference(given.kind(), given.brand(), given.value()))
                                .toList());
    }

    private Category categoryOf(Categories categories) {
        return category == null
                ? null
                : categories.find(category).orElseThrow(() -> Refusal.invalid("category", "unknown_category"));
    }

    private Money money() {
        if (price == null) {
            return null;
        }
        if (price.stripTrailingZeros().scale() > 3 || price.precision() - price.scale() > 11) {
            throw Refusal.invalid("price", "no_amount");
        }
        return Money.rounded(price);
    }
}
