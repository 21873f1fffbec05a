package tn.aloauto.marketplace.catalogue.internal;

import java.util.List;
import tn.aloauto.marketplace.shared.Money;

/**
 * What a product list can be narrowed by and how many products each choice leaves.
 *
 * @param count how many match now
 * @param countsAreExact false when more than {@value ProductFacets#MOST} match: then each count is a least one
 * @param categories directly below the asked one, or the roots
 * @param models of vehicles that the products fit; empty when more than {@value ProductFacets#MOST_FOR_MODELS} match
 */
public record Facets(
        long count,
        boolean countsAreExact,
        List<OfCategory> categories,
        List<OfWord> brands,
        List<OfVendor> vendors,
        List<OfWord> conditions,
        List<OfStock> availability,
        Money minPrice,
        Money maxPrice,
        List<OfPrice> prices,
        List<OfAttribute> attributes,
        List<OfModel> models) {

    static final Facets NOTHING = new Facets(
            0, true, List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of(), List.of(),
            List.of());

    Facets with(List<OfCategory> others) {
        return new Facets(
                count,
                countsAreExact,
                others,
                brands,
                vendors,
                conditions,
                availability,
                minPrice,
                maxPrice,
                prices,
                attributes,
                models);
    }

    /** A category with everything below it. */
    public record OfCategory(long id, String slug, String name, long count) {}

    /** A brand or a condition, or a value of an attribute. */
    public record OfWord(String value, long count, boolean selected) {}

    /** Who sells them. */
    public record OfVendor(long id, String slug, String companyName, long count, boolean selected) {}

    /** To be had or not. */
    public record OfStock(boolean inStock, long count, boolean selected) {}

    /** From the one price to the other, both included; null where the band is open. */
    public record OfPrice(Money minPrice, Money maxPrice, long count) {}

    /** The values of one attribute of the category. */
    public record OfAttribute(
            String code,
            String name,
            String nameAr,
            String nameEn,
            Attribute.Kind kind,
            String unit,
            List<OfWord> values) {}

    /** A vehicle model. */
    public record OfModel(long modelId, String make, String model, long count) {}
}
