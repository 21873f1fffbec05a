package tn.aloauto.marketplace.catalogue.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.BindParam;
import tn.aloauto.marketplace.catalogue.internal.Ordering;
import tn.aloauto.marketplace.catalogue.internal.ProductFilter;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;

/** The query parameters of a product list, as they were typed. */
record ProductParameters(
        @Parameter(description = "id or slug; descendants count too") String category,
        @Parameter(description = "id or slug") String vendor,
        @Parameter(description = "one or more, with | between them") String brand,
        @BindParam("in_stock") Boolean inStock,
        @BindParam("min_price") String minPrice,
        @BindParam("max_price") String maxPrice,
        String condition,
        @BindParam("is_active") Boolean isActive,
        @Parameter(description = "id of a vehicle type the product must fit") Long vehicle,
        @Parameter(description = "id of a vehicle model of which the product must fit at least one type") Long model,
        @Parameter(
                        description =
                                "values of category attributes: code:value;code:value, several values with | between them",
                        example = "cote:gauche|droite;diametre_mm:280")
                String attributes,
        String search,
        @Parameter(description = "price, -price, created_at, -created_at, name, -name, popularity") String ordering) {

    private static final int LONGEST_SEARCH = 200;
    private static final int LONGEST_ATTRIBUTES = 1000;
    private static final Set<String> CONDITIONS = Set.of("new", "used", "refurbished");

    ProductFilter asked(Caller caller) {
        return asked(caller, blankAsNull(vendor));
    }

    /** @param fixedVendor overrides the parameter, for the list under a vendor's own address */
    ProductFilter asked(Caller caller, String fixedVendor) {
        if (condition != null && !CONDITIONS.contains(condition)) {
            throw Refusal.invalid("condition", "one_of", "new, used, refurbished");
        }
        if (search != null && search.length() > LONGEST_SEARCH) {
            throw Refusal.invalid("search", "too_long", LONGEST_SEARCH);
        }
        boolean seesInactive = caller != null && (caller.isAdmin() || caller.isVendor());
        return new ProductFilter(
                blankAsNull(category),
                fixedVendor,
                blankAsNull(brand),
                inStock,
                price("min_price", minPrice),
                price("max_price", maxPrice),
                condition,
                seesInactive ? isActive : null,
                vehicle,
                model,
                attributeValues(),
                blankAsNull(clean(search)),
                order());
    }

    private Map<String, List<String>> attributeValues() {
        String typed = blankAsNull(attributes);
        if (typed == null) {
            return Map.of();
        }
        if (typed.length() > LONGEST_ATTRIBUTES) {
            throw Refusal.invalid("attributes", "too_long", LONGEST_ATTRIBUTES);
        }
        Map<String, List<String>> byCode = new TreeMap<>();
        for (String one : typed.split(";")) {
            int colon = one.indexOf(':');
            if (colon < 1 || colon == one.length() - 1) {
                throw Refusal.invalid("attributes", "code_and_value");
            }
            byCode.computeIfAbsent(one.substring(0, colon).strip(), code -> new ArrayList<>())
                    .addAll(List.of(one.substring(colon + 1).split("\\|")));
        }
        return byCode;
    }

    private Ordering order() {
        if (ordering == null || ordering.isBlank()) {
            return search == null || search.isBlank() ? Ordering.NEWEST : Ordering.RELEVANCE;
        }
        return Ordering.of(ordering)
                .orElseThrow(() -> Refusal.invalid("ordering", "one_of", String.join(", ", Ordering.words())));
    }

    private static Money price(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Money.rounded(new BigDecimal(typed.strip().replace(',', '.')));
        } catch (NumberFormatException noNumber) {
            throw Refusal.invalid(field, "no_amount");
        }
    }

    /** PostgreSQL text holds no NUL. */
    static String clean(String typed) {
        return typed == null ? null : typed.replace("\0", "").strip();
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : clean(text);
    }
}
