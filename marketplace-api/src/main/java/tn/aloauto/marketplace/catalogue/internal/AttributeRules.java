package tn.aloauto.marketplace.catalogue.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.shared.Refusal.FieldError;

/**
 * Looks at what a product says about itself. Where its category has attributes, exactly those may be said; where it has
 * none, anything flat may.
 */
final class AttributeRules {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CODE = 80;
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    private AttributeRules() {}

    /** Refuses with one error for each attribute, the field named {@code attributes.<code>}. */
    static void check(List<Attribute> schema, Map<String, Object> values) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Attribute> byCode = new LinkedHashMap<>();
        schema.forEach(attribute -> byCode.put(attribute.code(), attribute));
        values.forEach((code, value) -> {
            Attribute attribute = byCode.get(code);
            Optional<FieldError> wrong =
                    attribute == null ? withoutDefinition(schema, code, value) : wrongFor(attribute, value);
            wrong.ifPresent(errors::add);
        });
        for (Attribute attribute : schema) {
            if (attribute.isRequired() && values.get(attribute.code()) == null) {
                errors.add(new FieldError(field(attribute.code()), "required"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(400, "invalid-request", errors, Map.of());
        }
    }

    private static Optional<FieldError> withoutDefinition(List<Attribute> schema, String code, Object value) {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            return Optional.of(new FieldError("attributes", "too_long", LONGEST_CODE));
        }
        if (!schema.isEmpty()) {
            return error(code, "unknown_attribute");
        }
        boolean flat = value == null || value instanceof Number || value instanceof Boolean;
        return flat ? Optional.empty() : wrongText(code, value);
    }

    private static Optional<FieldError> wrongFor(Attribute attribute, Object value) {
        if (value == null) {
            return Optional.empty();
        }
        return switch (attribute.kind()) {
            case TEXT -> wrongText(attribute.code(), value);
            case NUMBER -> wrongNumber(attribute, value);
            case BOOLEAN ->
                value instanceof Boolean ? Optional.empty() : error(attribute.code(), "one_of", "true, false");
            case CHOICE ->
                value instanceof String word && attribute.choices().contains(word)
                        ? Optional.empty()
                        : error(attribute.code(), "one_of", String.join(", ", attribute.choices()));
        };
    }

    private static Optional<FieldError> wrongText(String code, Object value) {
        if (!(value instanceof String text) || text.isBlank() || text.indexOf('\0') >= 0) {
            return error(code, "flat_text");
        }
        return text.length() > LONGEST_TEXT ? error(code, "too_long", LONGEST_TEXT) : Optional.empty();
    }

    private static Optional<FieldError> wrongNumber(Attribute attribute, Object value) {
        if (!(value instanceof Number)) {
            return error(attribute.code(), "number_expected");
        }
        BigDecimal number = new BigDecimal(value.toString());
        if (number.abs().compareTo(LARGEST) > 0 || number.scale() > 9) {
            return error(attribute.code(), "number_expected");
        }
        if (attribute.least() != null && number.compareTo(attribute.least()) < 0) {
            return error(attribute.code(), "min", attribute.least().toPlainString());
        }
        return attribute.most() != null && number.compareTo(attribute.most()) > 0
                ? error(attribute.code(), "max", attribute.most().toPlainString())
                : Optional.empty();
    }

    private static Optional<FieldError> error(String code, String error, Object... arguments) {
        return Optional.of(new FieldError(field(code), error, arguments));
    }

    private static String field(String code) {
        return "attributes." + code;
    }
}
