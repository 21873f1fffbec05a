package tn.aloauto.marketplace.catalogue.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.util.Set;
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
        String brand,
        @BindParam("in_stock") Boolean inStock,
        @BindParam("min_price") String minPrice,
        @BindParam("max_price") String maxPrice,
        String condition,
        @BindParam("is_active") Boolean isActive,
        @Parameter(description = "id of a vehicle type the product must fit") Long vehicle,
        String search,
        @Parameter(description = "price, -price, created_at, -created_at, name, -name, popularity") String ordering) {

    private static final int LONGEST_SEARCH = 200;
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
                blankAsNull(clean(search)),
                order());
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
