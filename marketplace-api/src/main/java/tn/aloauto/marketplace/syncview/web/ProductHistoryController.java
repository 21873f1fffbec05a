package tn.aloauto.marketplace.syncview.web;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Why a product says what it says: every file that changed it, newest first. Admins any, a vendor its own. */
@RestController
class ProductHistoryController {

    private static final Set<String> FIELDS =
            Set.of("price", "quantity", "name", "brand", "description", "category", "references");
    private static final String COLUMNS =
            "field, old_value, new_value, kind, applied_at, receipt_id as file, original_file_name, feed, null as sheet,"
                    + " row_number as row, line, mapping_version, definition_version, actor, undone";
    private static final String OF_PRODUCT =
            "product_id = :product and (cast(:vendor as bigint) is null or vendor_id = :vendor)";

    private static final ViewReader.Question HISTORY =
            new ViewReader.Question(COLUMNS, "integration.product_history", OF_PRODUCT, "change_set desc, field");

    private final ViewReader views;
    private final JdbcClient database;

    ProductHistoryController(ViewReader views, JdbcClient database) {
        this.views = views;
        this.database = database;
    }

    /** One field of a product, changed by one file or by its undoing. */
    record ChangeView(
            String field,
            String oldValue,
            String newValue,
            String kind,
            OffsetDateTime appliedAt,
            UUID file,
            String originalFileName,
            String feed,
            String sheet,
            Integer row,
            Integer line,
            String mappingVersion,
            String definitionVersion,
            String actor,
            boolean undone) {}

    @GetMapping("/api/v1/products/{id}/history")
    PageOf<ChangeView> history(Caller caller, @PathVariable long id, PageRequest page) {
        return views.page(HISTORY, own(Sight.of(caller), id), ChangeView.class, page);
    }

    /** The change that made the field what it is. */
    @GetMapping("/api/v1/integrations/offers/{id}/why")
    ChangeView why(Caller caller, @PathVariable long id, @RequestParam(defaultValue = "price") String field) {
        if (!FIELDS.contains(field)) {
            throw Refusal.invalid("field", "unknown_field");
        }
        return database.sql("select " + COLUMNS + " from integration.product_history where " + OF_PRODUCT
                        + " and field in (:field, 'created') order by change_set desc, field = :field desc limit 1")
                .params(own(Sight.of(caller), id))
                .param("field", field)
                .query(ChangeView.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** A product that is not the caller's, or that no file ever touched and nobody has, is not there. */
    private Map<String, Object> own(Sight sight, long product) {
        Map<String, Object> values = new HashMap<>();
        values.put("product", product);
        values.put("vendor", sight.vendorId());
        boolean there = database.sql("select exists (select from product where id = :product"
                        + " and (cast(:vendor as bigint) is null or vendor_id = :vendor))"
                        + " or exists (select from integration.product_history where " + OF_PRODUCT + ")")
                .params(values)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw Refusal.notFound();
        }
        return values;
    }
}
