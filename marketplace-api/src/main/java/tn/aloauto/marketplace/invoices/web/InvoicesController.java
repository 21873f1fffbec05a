package tn.aloauto.marketplace.invoices.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.invoices.internal.Invoices;
import tn.aloauto.marketplace.invoices.internal.PrintedPapers;
import tn.aloauto.marketplace.invoices.internal.Statements;
import tn.aloauto.marketplace.orders.VendorParts;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Papers over HTTP: each to the people it concerns, as JSON, PDF or CSV. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "invoices")
class InvoicesController {

    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv";
    private static final int MOST_DAYS = 400;

    private final Invoices invoices;
    private final PrintedPapers printed;
    private final Statements statements;
    private final VendorParts parts;

    InvoicesController(Invoices invoices, PrintedPapers printed, Statements statements, VendorParts parts) {
        this.invoices = invoices;
        this.printed = printed;
        this.statements = statements;
        this.parts = parts;
    }

    @GetMapping("/invoices")
    @Operation(summary = "The invoices and credit notes that concern the caller, newest first; an admin sees all")
    PageOf<Invoices.Invoice> list(Caller caller, PageRequest page) {
        return invoices.list(caller, page);
    }

    @GetMapping("/invoices/{id}")
    @Operation(summary = "One invoice or credit note with all that is printed on it")
    Invoices.Invoice one(Caller caller, @PathVariable UUID id) {
        return invoices.find(caller, id);
    }

    @GetMapping("/invoices/{id}/document")
    @Operation(summary = "The paper itself, PDF unless CSV is asked for")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> document(
            Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format) {
        Invoices.Invoice invoice = invoices.find(caller, id);
        return isCsv(format)
                ? csv(printed.csv(invoice), invoice.number())
                : pdf(printed.pdf(invoice), invoice.number());
    }

    @GetMapping("/vendor-orders/{id}/packing-slip")
    @Operation(summary = "What goes into the parcel (its vendor or an admin), PDF unless CSV is asked for")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> packingSlip(
            Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format) {
        if (!caller.isAdmin() && !caller.isVendor()) {
            throw Refusal.forbidden();
        }
        VendorParts.Part part = parts.find(id).orElseThrow(Refusal::notFound);
        boolean delivers = caller.vendorId() != null && caller.vendorId() == part.vendorId();
        if (!caller.isAdmin() && !delivers) {
            throw Refusal.notFound();
        }
        return isCsv(format)
                ? csv(printed.packingSlipCsv(id), "bordereau-" + id)
                : pdf(printed.packingSlip(id), "bordereau-" + id);
    }

    @GetMapping("/vendors/me/statement")
    @Operation(summary = "What the caller's shop sold, gave back and earns, entry by entry")
    Statements.Statement statement(Caller caller, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return statements.of(ownShop(caller), from, checked(from, to));
    }

    @GetMapping("/vendors/me/statement/document")
    @Operation(summary = "The statement as a paper, PDF unless CSV is asked for")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> statementDocument(
            Caller caller,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "pdf") String format) {
        Statements.Statement statement = statements.of(ownShop(caller), from, checked(from, to));
        return isCsv(format) ? csv(statements.csv(statement), "releve") : pdf(statements.pdf(statement), "releve");
    }

    private static long ownShop(Caller caller) {
        if (!caller.isVendor() || caller.vendorId() == null) {
            throw Refusal.forbidden();
        }
        return caller.vendorId();
    }

    private static LocalDate checked(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "ends_before_it_begins");
        }
        if (from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Refusal.invalid("to", "too_many_days", MOST_DAYS);
        }
        return to;
    }

    private static boolean isCsv(String format) {
        return switch (format) {
            case "pdf" -> false;
            case "csv" -> true;
            default -> throw Refusal.invalid("format", "one_of", "pdf, csv");
        };
    }

    private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return file(content, PDF, name + ".pdf");
    }

    private static ResponseEntity<byte[]> csv(String content, String name) {
        return file(content.getBytes(StandardCharsets.UTF_8), CSV + ";charset=UTF-8", name + ".csv");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
