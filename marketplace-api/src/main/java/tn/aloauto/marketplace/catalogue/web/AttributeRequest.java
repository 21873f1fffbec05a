package tn.aloauto.marketplace.catalogue.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import tn.aloauto.marketplace.catalogue.internal.Attribute;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * What an admin says about an attribute.
 *
 * @param choices the words of a choice; none for other kinds
 * @param facet whether lists can be narrowed by it, true when absent
 */
record AttributeRequest(
        @NotBlank @Size(max = 80) String name,
        @Size(min = 1, max = 80) String nameAr,
        @Size(min = 1, max = 80) String nameEn,
        @NotNull Attribute.Kind kind,
        @Size(min = 1, max = 20) String unit,
        @Size(max = 200) List<@NotBlank @Size(max = 80) @Pattern(regexp = "[^|;\\p{Cntrl}]*") String> choices,
        Boolean required,
        Boolean facet,
        @Digits(integer = 12, fraction = 6) BigDecimal least,
        @Digits(integer = 12, fraction = 6) BigDecimal most,
        Integer position) {

    Attribute of(long category, String code) {
        List<String> words =
                choices == null ? List.of() : choices.stream().distinct().toList();
        if ((kind == Attribute.Kind.CHOICE) == words.isEmpty()) {
            throw Refusal.invalid("choices", "attribute_choices");
        }
        boolean bounded = least != null || most != null;
        if ((bounded && kind != Attribute.Kind.NUMBER)
                || (least != null && most != null && least.compareTo(most) > 0)) {
            throw Refusal.invalid("least", "attribute_bounds");
        }
        return new Attribute(
                category,
                code,
                name.strip(),
                nameAr,
                nameEn,
                kind,
                unit,
                words,
                Boolean.TRUE.equals(required),
                !Boolean.FALSE.equals(facet),
                least,
                most,
                position == null ? 0 : position);
    }
}
