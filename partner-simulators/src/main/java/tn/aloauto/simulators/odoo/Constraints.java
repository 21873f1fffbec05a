package tn.aloauto.simulators.odoo;

import java.util.Map;
import java.util.Objects;

/** What Odoo refuses to store. The reference of an order and the code of a product are not among it: they may repeat. */
final class Constraints {

    private Constraints() {}

    static void check(String model, Map<String, Object> row, OdooDatabase database) {
        for (Field field : Schema.fields(model).values()) {
            Object value = row.get(field.name());
            if (field.kind() == Field.Kind.MANY2ONE
                    && value != null
                    && database.find(field.relation(), (Integer) value) == null) {
                throw OdooFault.validationError(
                        "The operation cannot be completed: another model requires the record being"
                                + " deleted. Constraint: " + field.name());
            }
        }
    }

    static void refuseTakenBarcode(Map<String, Object> row, OdooDatabase database) {
        Object barcode = row.get("barcode");
        if (barcode != null) {
            boolean taken = database.all("product.product").stream()
                    .anyMatch(each -> Objects.equals(each.get("barcode"), barcode));
            if (taken) {
                throw OdooFault.validationError("Barcode(s) already assigned:\n\n- Barcode \"" + barcode + "\"");
            }
        }
    }

    static void require(String model, Map<String, Object> row, String field) {
        if (row.get(field) == null) {
            throw OdooFault.validationError(
                    "The operation cannot be completed:\n- Create/update: a mandatory field is not set.\n\n" + "Model: "
                            + model + "\nField: "
                            + Schema.fields(model).get(field).label() + " (" + field + ")");
        }
    }
}
