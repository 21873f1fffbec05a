package tn.aloauto.simulators.odoo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/** Products the simulated company sells. */
record Products(List<Product> products) {

    /** One product and what of it is on hand. */
    record Product(
            @JsonProperty("default_code") String code,
            String name,
            @JsonProperty("list_price") BigDecimal price,
            BigDecimal quantity) {}
}
