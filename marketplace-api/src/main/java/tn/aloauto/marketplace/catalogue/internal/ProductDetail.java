package tn.aloauto.marketplace.catalogue.internal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tn.aloauto.marketplace.catalogue.ProductCard;

/**
 * Everything about one product: its card and what only the product's own page shows. JSON columns pass through.
 *
 * @param moderationReason why the staff took it out; its vendor and admins see it
 */
public record ProductDetail(
        @JsonUnwrapped ProductCard card,
        String description,
        @JsonRawValue @Schema(implementation = Object.class) String attributes,
        List<Specification> specifications,
        @JsonRawValue @ArraySchema(schema = @Schema(implementation = Reference.class)) String references,
        Integer weightGrams,
        @JsonRawValue @Schema(implementation = Object.class) String dimensionsMm,
        String moderationStatus,
        String moderationReason) {

    /** An attribute of the category with what this product says. */
    public record Specification(String code, String name, String nameAr, String nameEn, Object value, String unit) {}

    /** A number other than the vendor's own by which the part is known. */
    public record Reference(String kind, String brand, String value) {}
}
