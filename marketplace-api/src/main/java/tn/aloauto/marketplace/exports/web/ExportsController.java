package tn.aloauto.marketplace.exports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.exports.internal.Exports;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Lists to take along: a vendor its own, an admin everybody's, a buyer the own orders. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "exports")
class ExportsController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exports exports;

    ExportsController(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/products")
    @Operation(
            summary = "What is on sale, as a stock file that can be sent back unchanged: a vendor's own, an admin all")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<InputStreamResource> products(
            Caller caller,
            @RequestParam(defaultValue = "csv") Exports.Format format,
            @RequestParam(required = false) String feed)
            throws IOException {
        Map<String, Object> filter = new HashMap<>();
        filter.put("vendor", caller.isAdmin() ? null : ownShop(caller));
        filter.put("feed", feed);
        return file(exports.products(format, filter), "produits", format);
    }

    @GetMapping("/orders")
    @Operation(summary = "Orders line by line: a vendor's own parts, a buyer's own orders, an admin all")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<InputStreamResource> orders(
            Caller caller,
            @RequestParam(defaultValue = "csv") Exports.Format format,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to)
            throws IOException {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.invalid("to", "ends_before_it_begins");
        }
        Map<String, Object> filter = new HashMap<>();
        filter.put("vendor", !caller.isAdmin() && caller.isVendor() ? ownShop(caller) : null);
        filter.put("buyer", caller.isAdmin() || caller.isVendor() ? null : caller.id());
        filter.put("from", from);
        filter.put("to", to);
        return file(exports.orders(format, filter), "commandes", format);
    }

    private static long ownShop(Caller caller) {
        if (!caller.isVendor() || caller.vendorId() == null) {
            throw Refusal.forbidden();
        }
        return caller.vendorId();
    }

    /** The file is gone once it was read. */
    private static ResponseEntity<InputStreamResource> file(Path file, String name, Exports.Format format)
            throws IOException {
        String ending = format.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format == Exports.Format.CSV ? CSV : XLSX))
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + ending)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
