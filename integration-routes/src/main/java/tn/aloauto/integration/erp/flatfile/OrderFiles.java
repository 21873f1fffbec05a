package tn.aloauto.integration.erp.flatfile;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.dropbox.OutFolder;
import tn.aloauto.integration.erp.layout.Layouts;
import tn.aloauto.integration.erp.layout.OrderTable;
import tn.aloauto.integration.orders.Acknowledgements;
import tn.aloauto.integration.orders.ClaimedOrder;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.OrderExport;
import tn.aloauto.integration.orders.OrderForPartner;
import tn.aloauto.integration.orders.PartnerReceipt;

/**
 * The steps of an order that leaves as a file. A file is handed over once: what stands in order_file was, and is not written
 * again although the partner may have taken it away meanwhile.
 */
@Component("orderFiles")
public class OrderFiles {

    private final Layouts layouts;
    private final OrderFileRows rows;
    private final OutFolder out;
    private final Acknowledgements acknowledgements;
    private final OrderExport export;

    OrderFiles(
            Layouts layouts, OrderFileRows rows, OutFolder out, Acknowledgements acknowledgements, OrderExport export) {
        this.layouts = layouts;
        this.rows = rows;
        this.out = out;
        this.acknowledgements = acknowledgements;
        this.export = export;
    }

    /** Puts the order into the out/ folder of the vendor's drop box. */
    public OrderFile intoDropBox(
            @Body OrderForPartner order,
            @ExchangeProperty("claimed") ClaimedOrder claimed,
            @ExchangeProperty("layout") String layout,
            @ExchangeProperty("vendor") String vendor)
            throws IOException {
        String name = nameOf(order);
        Optional<Instant> before = rows.writtenAt(claimed.eventId());
        List<String> warnings = List.of();
        if (before.isEmpty()) {
            OrderTable table = OrderTable.of(order, layouts.get(layout));
            warnings = table.warnings();
            out.prepare(vendor, name, table.bytes());
            rows.add(claimed, name, table.bytes());
        }
        out.release(vendor, name);
        return new OrderFile(name, before.orElseGet(Instant::now), before.isPresent(), warnings);
    }

    /** The order as bytes, under its name, for a producer that writes files elsewhere. */
    public byte[] compose(@Body OrderForPartner order, @ExchangeProperty("layout") String layout, Exchange exchange) {
        OrderTable table = OrderTable.of(order, layouts.get(layout));
        exchange.setProperty("warnings", table.warnings());
        exchange.getMessage().setHeader(Exchange.FILE_NAME, nameOf(order));
        return table.bytes();
    }

    /** The producer has put it there. */
    @SuppressWarnings("unchecked")
    public OrderFile delivered(
            @Body byte[] content, @ExchangeProperty("claimed") ClaimedOrder claimed, Exchange exchange) {
        String name = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        Optional<Instant> before = rows.writtenAt(claimed.eventId());
        rows.add(claimed, name, content);
        return new OrderFile(
                name,
                before.orElseGet(Instant::now),
                before.isPresent(),
                exchange.getProperty("warnings", List.of(), List.class));
    }

    /**
     * Waits for the partner's answer, or not.
     *
     * @param acknowledgement {@code file}: the order is the partner's when its answer says so; {@code none}: when it is handed over
     * @param hours after which a missing answer is a failure in the log
     */
    public void handedOver(
            @Body OrderFile file,
            @ExchangeProperty("claimed") ClaimedOrder claimed,
            @ExchangeProperty("acknowledgement") String acknowledgement,
            @ExchangeProperty("answerWithinHours") String hours) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("file", file.name());
        if (!file.warnings().isEmpty()) {
            details.put("warnings", file.warnings());
        }
        if ("none".equals(acknowledgement)) {
            export.sent(claimed, new PartnerReceipt(file.name(), file.before(), file.warnings(), details));
            return;
        }
        Duration patience = Duration.ofMinutes(Math.max(1, Math.round(Double.parseDouble(hours) * 60)));
        Duration waiting = Duration.between(file.writtenAt(), Instant.now());
        boolean late = waiting.compareTo(patience) >= 0;
        String story = late
                ? "sans réponse de l'ERP depuis " + waiting.toHours() + " h au fichier « " + file.name()
                        + " » : vérifier son import"
                : "fichier « " + file.name() + " » déposé, réponse de l'ERP attendue";
        Duration next = late ? patience : patience.minus(waiting);
        acknowledgements.awaited(claimed, details, story, next, late);
    }

    /** A server that cannot be reached makes the link wait; everything else is judged as any export. */
    public void notDelivered(@ExchangeProperty("claimed") ClaimedOrder claimed, @ExchangeException Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GenericFileOperationFailedException) {
                export.notSent(
                        claimed,
                        new ExportRefusal(
                                ExportRefusal.Kind.UNAVAILABLE,
                                "server_unavailable",
                                "Le serveur du partenaire ne prend pas le fichier",
                                failure));
                return;
            }
        }
        export.notSent(claimed, failure);
    }

    private static String nameOf(OrderForPartner order) {
        return order.number().replaceAll("[^A-Za-z0-9._-]", "-") + (order.cancelled() ? "-ANNULATION" : "") + ".csv";
    }
}
