package tn.aloauto.simulators.conformance;

import java.util.List;

/** What of a link is examined. */
public enum Subject {
    ODOO_ORDERS,
    ODOO_CATALOGUE,
    /** Orders over HTTP, be it REST or SOAP. */
    HTTP_ORDERS,
    /** Orders as files, with answers as files. */
    FILE_ORDERS;

    List<Scenario> scenarios() {
        return switch (this) {
            case ODOO_ORDERS -> OrderScenarios.ofOdoo();
            case ODOO_CATALOGUE -> CatalogueScenarios.all();
            case HTTP_ORDERS -> OrderScenarios.overHttp();
            case FILE_ORDERS -> OrderScenarios.inFiles();
        };
    }

    /** How many things it lets go wrong. */
    public int size() {
        return scenarios().size();
    }
}
