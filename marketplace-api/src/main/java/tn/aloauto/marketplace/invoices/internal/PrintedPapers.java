package tn.aloauto.marketplace.invoices.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Money;

/** Prints invoices, credit notes and packing slips, in French; names stand as they are written, Arabic ones too. */
@Component
public class PrintedPapers {

    private static final List<Sheet.Column> INVOICE_LINES = List.of(
            new Sheet.Column("Référence", 0.15f, false),
            new Sheet.Column("Désignation", 0.29f, false),
            new Sheet.Column("Qté", 0.05f, true),
            new Sheet.Column("PU TTC", 0.11f, true),
            new Sheet.Column("Remise", 0.10f, true),
            new Sheet.Column("TVA", 0.07f, true),
            new Sheet.Column("Total HT", 0.115f, true),
            new Sheet.Column("Total TTC", 0.115f, true));
    private static final List<Sheet.Column> VAT_SUMS = List.of(
            new Sheet.Column("Taux de TVA", 0.2f, false),
            new Sheet.Column("Base HT", 0.2f, true),
            new Sheet.Column("TVA", 0.2f, true));
    private static final List<Sheet.Column> SLIP_LINES = List.of(
            new Sheet.Column("Référence", 0.25f, false),
            new Sheet.Column("Désignation", 0.6f, false),
            new Sheet.Column("Quantité", 0.15f, true));

    private final PartsOnPaper papers;

    PrintedPapers(PartsOnPaper papers) {
        this.papers = papers;
    }

    public byte[] pdf(Invoices.Invoice invoice) {
        Paper paper = invoice.paper();
        try (Sheet sheet = new Sheet(paper.title() + " " + invoice.number())) {
            sheet.heading(paper.title() + " N° " + invoice.number(), 16);
            sheet.line("Date : " + Figures.of(paper.date()) + "   ·   Commande " + paper.orderNumber() + " du "
                    + Figures.of(paper.orderedOn()) + "   ·   Paiement : " + payment(paper.paymentMethod()));
            if (paper.credited() != null) {
                sheet.line("Avoir sur la facture N° " + paper.credited());
            }
            sheet.gap(10);
            sheet.sideBySide(party("Vendeur", paper.seller()), party("Client", paper.buyer()));
            sheet.gap(12);
            sheet.table(
                    INVOICE_LINES,
                    paper.lines().stream().map(PrintedPapers::cells).toList());
            sheet.gap(10);
            sheet.table(
                    VAT_SUMS,
                    paper.vatSums().stream()
                            .map(sum ->
                                    List.of(Figures.percent(sum.rate()), Figures.of(sum.net()), Figures.of(sum.vat())))
                            .toList());
            sheet.gap(8);
            sums(sheet, paper);
            sheet.gap(10);
            sheet.line("Arrêté" + (paper.credited() == null ? "e la présente facture" : " le présent avoir")
                    + " à la somme de " + Figures.inWords(paper.total()) + ".");
            return sheet.finish(
                    paper.seller().name() + " · MF " + paper.seller().taxNumber());
        }
    }

    private static void sums(Sheet sheet, Paper paper) {
        sheet.sum("Total HT", Figures.of(paper.net()), false);
        sheet.sum("Total TVA", Figures.of(paper.vat()), false);
        if (!paper.stamp().isZero()) {
            sheet.sum("Timbre fiscal", Figures.of(paper.stamp()), false);
        }
        sheet.sum("Total TTC (DT)", Figures.of(paper.total()), true);
    }

    private static List<String> cells(Paper.Line line) {
        return List.of(
                line.reference(),
                line.designation(),
                String.valueOf(line.quantity()),
                Figures.of(line.unitPrice()),
                line.discount().isZero() ? "" : Figures.of(line.discount()),
                Figures.percent(line.vatRate()),
                Figures.of(line.net()),
                Figures.of(line.gross()));
    }

    private static List<String> party(String role, Paper.Party party) {
        List<String> lines = new ArrayList<>(List.of(role, party.name()));
        if (party.taxNumber() != null) {
            lines.add("Matricule fiscal : " + party.taxNumber());
        }
        lines.addAll(party.address());
        if (party.phone() != null) {
            lines.add("Tél. " + party.phone());
        }
        return lines;
    }

    /** What goes into the parcel. */
    public byte[] packingSlip(UUID part) {
        PartsOnPaper.Head head = papers.head(part);
        try (Sheet sheet = new Sheet("Bordereau " + head.partNumber())) {
            sheet.heading("BORDEREAU DE LIVRAISON " + head.partNumber(), 15);
            sheet.line("Commande " + head.orderNumber() + " du " + Figures.of(head.orderedOn()));
            sheet.gap(10);
            sheet.sideBySide(party("Expéditeur", head.seller()), party("Destinataire", head.deliveredTo()));
            sheet.gap(12);
            sheet.table(
                    SLIP_LINES,
                    papers.lines(part).stream()
                            .map(line -> List.of(line.reference(), line.designation(), String.valueOf(line.quantity())))
                            .toList());
            sheet.gap(14);
            if (head.paymentMethod().equals("cash")) {
                sheet.sum("À encaisser à la livraison (DT)", Figures.of(head.total()), true);
            }
            return sheet.finish(head.seller().name() + " · " + head.partNumber());
        }
    }

    public String packingSlipCsv(UUID part) {
        PartsOnPaper.Head head = papers.head(part);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "bordereau",
                "commande",
                "reference",
                "designation",
                "quantite",
                "destinataire",
                "adresse",
                "telephone",
                "a_encaisser"));
        Paper.Party to = head.deliveredTo();
        String toCollect = head.paymentMethod().equals("cash") ? head.total().toString() : Money.ZERO.toString();
        papers.lines(part)
                .forEach(line -> rows.add(List.of(
                        head.partNumber(),
                        head.orderNumber(),
                        line.reference(),
                        line.designation(),
                        String.valueOf(line.quantity()),
                        to.name(),
                        String.join(", ", to.address()),
                        to.phone() == null ? "" : to.phone(),
                        toCollect)));
        return SafeTable.csv(rows);
    }

    public String csv(Invoices.Invoice invoice) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "numero",
                "date",
                "reference",
                "designation",
                "quantite",
                "pu_ttc",
                "remise",
                "taux_tva",
                "total_ht",
                "tva",
                "total_ttc"));
        invoice.paper()
                .lines()
                .forEach(line -> rows.add(List.of(
                        invoice.number(),
                        invoice.date().toString(),
                        line.reference(),
                        line.designation(),
                        String.valueOf(line.quantity()),
                        line.unitPrice().toString(),
                        line.discount().toString(),
                        line.vatRate().toPlainString(),
                        line.net().toString(),
                        line.vat().toString(),
                        line.gross().toString())));
        return SafeTable.csv(rows);
    }

    private static String payment(String method) {
        return switch (method) {
            case "cash" -> "à la livraison";
            case "credit_card" -> "carte bancaire";
            case "voucher" -> "virement ou mandat";
            default -> method;
        };
    }
}
