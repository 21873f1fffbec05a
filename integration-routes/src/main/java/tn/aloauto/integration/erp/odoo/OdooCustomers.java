package tn.aloauto.integration.erp.odoo;

import java.util.List;
import java.util.Map;
import tn.aloauto.integration.orders.OrderForPartner.Customer;

/**
 * Finds the buyer among Odoo's contacts, or adds one: by our id in {@code ref}, then by e-mail when exactly one contact has
 * it. A new contact gets what a parcel needs and nothing more; a contact that was there is never changed.
 */
record OdooCustomers(OdooConnection odoo) {

    private static final List<String> COLUMNS =
            List.of("id", "name", "ref", "phone", "street", "street2", "zip", "city", "country_id/.id");

    int of(Customer customer) {
        List<Map<String, Object>> ours = search("ref", customer.id().toString());
        if (!ours.isEmpty()) {
            return id(ours.get(0));
        }
        List<Map<String, Object>> sameEmail = search("email", customer.email());
        if (sameEmail.size() == 1) {
            return id(sameEmail.get(0));
        }
        return add(customer);
    }

    private int add(Customer customer) {
        List<Map<String, Object>> country =
                odoo.searchRead("res.country", List.of(List.of("code", "=", customer.country())), List.of("code"), 1);
        List<Object> row = List.of(
                OdooOrders.externalId("customer", customer.id()),
                customer.name(),
                customer.id().toString(),
                customer.phone(),
                customer.street(),
                customer.street2(),
                customer.postalCode(),
                customer.city(),
                country.isEmpty() ? "" : country.get(0).get("id"));
        return odoo.load("res.partner", COLUMNS, List.of(row));
    }

    private List<Map<String, Object>> search(String field, String value) {
        return odoo.searchRead("res.partner", List.of(List.of(field, "=", value)), List.of("ref"), 2);
    }

    private static int id(Map<String, Object> record) {
        return (Integer) record.get("id");
    }
}
