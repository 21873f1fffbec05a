package tn.aloauto.marketplace.syncview.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
            "product_id as product, field, old_value, new_value, kind, applied_at, receipt_id as file, original_file_name,"
                    + " file_time, feed, sheet, row_number as row, line, columns -> field ->> 'header' as \"column\","
                    + " mapping_version, definition_version, actor, undone";
    private static final String OF_PRODUCT =
            "product_id = :product and (cast(:vendor as bigint) is null or vendor_id = :vendor)";

    private static final ViewReader.Question HISTORY =
            new ViewReader.Question(COLUMNS, "integration.product_history", OF_PRODUCT, "change_set desc, field");

    private static final String WHY = COLUMNS.replace("columns -> field ->> 'header'", "columns -> :field ->> 'header'")
            + ", feed as route, (columns -> :field ->> 'column')::integer as column_number, null as raw_cell";

    private static final ViewReader.Question OF_FILE = new ViewReader.Question(
            COLUMNS,
            "integration.product_history",
            "receipt_id = :file and (cast(:line as integer) is null or line = :line)",
            "row_number, product_id, field");

    private final ViewReader views;
    private final FileUploads files;
    private final Engine engine;
    private final JdbcClient database;

    ProductHistoryController(ViewReader views, FileUploads files, Engine engine, JdbcClient database) {
        this.views = views;
        this.files = files;
        this.engine = engine;
        this.database = database;
    }

    /** One field of a product, changed by one file or by its undoing. */
    record ChangeView(
            long product,
            String field,
            String oldValue,
            String newValue,
            String kind,
            OffsetDateTime appliedAt,
            UUID file,
            String originalFileName,
            OffsetDateTime fileTime,
            String feed,
            String sheet,
            Integer row,
            Integer line,
            String column,
            String mappingVersion,
            String definitionVersion,
            String actor,
            boolean undone) {}

    @GetMapping("/api/v1/products/{id}/history")
    PageOf<ChangeView> history(Caller caller, @PathVariable long id, PageRequest page) {
        return views.page(HISTORY, own(Sight.of(caller), id), ChangeView.class, page);
    }

    /**
     * Where a field's value comes from, down to the cell.
     *
     * @param column as the vendor's header calls it
     * @param columnNumber from 1; null when the file has no such column and its mapping says what to take
     * @param rawCell as the vendor wrote it; null when no row of a file says it, or the original is not to be had
     * @param route the route that took the file
     */
    record WhyView(
            long product,
            String field,
            String oldValue,
            String newValue,
            String kind,
            OffsetDateTime appliedAt,
            UUID file,
            String originalFileName,
            OffsetDateTime fileTime,
            String feed,
            String route,
            String sheet,
            Integer row,
            Integer line,
            String column,
            Integer columnNumber,
            String rawCell,
            String mappingVersion,
            String definitionVersion,
            String actor,
            boolean undone) {

        WhyView with(String cell) {
            return new WhyView(
                    product,
                    field,
                    oldValue,
                    newValue,
                    kind,
                    appliedAt,
                    file,
                    originalFileName,
                    fileTime,
                    feed,
                    route,
                    sheet,
                    row,
                    line,
                    column,
                    columnNumber,
                    cell,
                    mappingVersion,
                    definitionVersion,
                    actor,
                    undone);
        }
    }

    /** The change that made the field what it is, and the cell that said so. */
    @GetMapping("/api/v1/integrations/offers/{id}/why")
    WhyView why(Caller caller, @PathVariable long id, @RequestParam(defaultValue = "price") String field) {
        if (!FIELDS.contains(field)) {
            throw Refusal.invalid("field", "unknown_field");
        }
        WhyView why = database.sql("select " + WHY + " from integration.product_history where " + OF_PRODUCT
                        + " and field in (:field, 'created') order by change_set desc, field = :field desc limit 1")
                .params(own(Sight.of(caller), id))
                .param("field", field)
                .query(WhyView.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        if (why.row() == null || why.columnNumber() == null) {
            return why;
        }
        List<String> cells = engine.cells(why.file(), why.row(), why.line());
        return why.columnNumber() > cells.size() ? why : why.with(cells.get(why.columnNumber() - 1));
    }

    /** What each row of a file touched; of one line alone when it is named. */
    @GetMapping("/api/v1/integrations/file-uploads/{id}/changes")
    PageOf<ChangeView> changes(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) Integer line, PageRequest page) {
        files.one(Sight.of(caller), id);
        Map<String, Object> values = new HashMap<>();
        values.put("file", id);
        values.put("line", line);
        return views.page(OF_FILE, values, ChangeView.class, page);
    }

    /** What a vendor's files had put on the shelf at a moment, as CSV; a vendor its own. */
    @GetMapping("/api/v1/integrations/vendors/{id}/catalogue")
    @ApiResponse(
            responseCode = "200",
            description = "A line for each article a feed kept then",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<InputStreamResource> asOf(
            Caller caller, @PathVariable long id, @RequestParam("as_of") OffsetDateTime moment) {
        Sight sight = Sight.of(caller);
        boolean there = database.sql("select exists (select from vendor where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!there || sight.vendorId() != null && sight.vendorId() != id) {
            throw Refusal.notFound();
        }
        Engine.MadeFile made = engine.catalogueAsOf(id, moment.toInstant());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(made.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"catalogue-" + id + "-"
                                + moment.toInstant().getEpochSecond() + ".csv\"")
                .body(new InputStreamResource(made.content()));
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
