package tn.aloauto.marketplace.invoices.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Money;

/** What a vendor sold, gave back and earns in some days, entry by entry: each invoice and each credit note is one. */
@Component
public class Statements {

    private static final List<Sheet.Column> COLUMNS = List.of(
            new Sheet.Column("Date", 0.09f, false),
            new Sheet.Column("Pièce", 0.17f, false),
            new Sheet.Column("Commande", 0.13f, false),
            new Sheet.Column("Articles", 0.1f, true),
            new Sheet.Column("Remise", 0.09f, true),
            new Sheet.Column("Port+timbre", 0.1f, true),
            new Sheet.Column("Commission", 0.1f, true),
            new Sheet.Column("dont TVA", 0.09f, true),
            new Sheet.Column("Net", 0.13f, true));

    private final JdbcClient database;

    /**
     * One invoice (amounts to the vendor are positive) or credit note (they are negative).
     *
     * @param discount the vendor's own part of it, taken from the goods
     * @param carriageAndStamp what the buyer paid for the parcel and the stamp, or got back
     * @param commission negative on a sale; contains {@code commissionVat}
     * @param payment how the buyer pays: cash is collected with the parcel
     * @param net the sum of the four
     */
    public record Entry(
            LocalDate day,
            String document,
            UUID vendorOrder,
            String orderNumber,
            String payment,
            Money goods,
            Money discount,
            Money carriageAndStamp,
            Money commission,
            Money commissionVat,
            Money net) {}

    /** All entries of the days and their sums. */
    public record Statement(
            long vendor,
            String companyName,
            LocalDate from,
            LocalDate to,
            List<Entry> entries,
            Money goods,
            Money discount,
            Money carriageAndStamp,
            Money commission,
            Money commissionVat,
            Money net,
            String currency) {}

    Statements(JdbcClient database) {
        this.database = database;
    }

    /** @param to the last day, in Tunisia */
    public Statement of(long vendor, LocalDate from, LocalDate to) {
        List<Entry> entries = database.sql(
                        """
                        select v.issued_on, v.number, vo.id, vo.number as order_number, o.payment_method,
                               coalesce(r.goods_amount * -1, vo.subtotal_amount) as goods,
                               case when vo.discount_paid_by = 'vendor'
                                 then coalesce(r.discount_amount, vo.discount_amount * -1) else 0 end as discount,
                               coalesce(r.shipping_amount * -1,
                                 vo.shipping_amount + vo.stamp_amount
                                   - case when vo.discount_paid_by = 'vendor' then vo.shipping_discount_amount else 0 end) as carriage,
                               coalesce(r.commission_amount, vo.commission_amount * -1) as commission,
                               coalesce((select t.rate from vat_rate t where t.code = 'standard' and t.governorate is null and t.valid_from <= v.issued_on
                                           and (t.valid_to is null or t.valid_to >= v.issued_on)
                                         order by t.valid_from desc limit 1), 0) as vat_rate
                        from invoice v join vendor_order vo on vo.id = v.vendor_order_id
                        join customer_order o on o.id = vo.order_id left join return_request r on r.id = v.return_id
                        where v.vendor_id = :vendor and v.issued_on between :from and :to
                        order by v.issued_on, v.id""")
                .param("vendor", vendor)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> entry(row))
                .list();
        String name = database.sql("select company_name from vendor where id = :vendor")
                .param("vendor", vendor)
                .query(String.class)
                .single();
        return new Statement(
                vendor,
                name,
                from,
                to,
                entries,
                sum(entries, Entry::goods),
                sum(entries, Entry::discount),
                sum(entries, Entry::carriageAndStamp),
                sum(entries, Entry::commission),
                sum(entries, Entry::commissionVat),
                sum(entries, Entry::net),
                Money.CURRENCY);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Money goods = new Money(row.getBigDecimal("goods"));
        Money discount = new Money(row.getBigDecimal("discount"));
        Money carriage = new Money(row.getBigDecimal("carriage"));
        Money commission = new Money(row.getBigDecimal("commission"));
        return new Entry(
                row.getObject("issued_on", LocalDate.class),
                row.getString("number"),
                row.getObject("id", UUID.class),
                row.getString("order_number"),
                row.getString("payment_method"),
                goods,
                discount,
                carriage,
                commission,
                commission.taxContained(row.getBigDecimal("vat_rate")),
                goods.plus(discount).plus(carriage).plus(commission));
    }

    private static Money sum(List<Entry> entries, java.util.function.Function<Entry, Money> amount) {
        return entries.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    public byte[] pdf(Statement statement) {
        try (Sheet sheet = new Sheet("Relevé " + statement.companyName())) {
            sheet.heading("RELEVÉ DU VENDEUR", 16);
            sheet.line(statement.companyName());
            sheet.line("Du " + Figures.of(statement.from()) + " au " + Figures.of(statement.to()));
            sheet.gap(10);
            sheet.table(
                    COLUMNS, statement.entries().stream().map(Statements::cells).toList());
            sheet.gap(10);
            sheet.sum("Articles vendus, retours déduits", Figures.of(statement.goods()), false);
            sheet.sum("Remises à votre charge", Figures.of(statement.discount()), false);
            sheet.sum("Frais de port et timbre", Figures.of(statement.carriageAndStamp()), false);
            sheet.sum("Commission TTC", Figures.of(statement.commission()), false);
            sheet.sum("   dont TVA sur commission", Figures.of(statement.commissionVat()), false);
            sheet.sum("Net (DT)", Figures.of(statement.net()), true);
            return sheet.finish("AloAuto · " + statement.companyName());
        }
    }

    private static List<String> cells(Entry entry) {
        return List.of(
                Figures.of(entry.day()),
                entry.document(),
                entry.orderNumber(),
                Figures.of(entry.goods()),
                Figures.of(entry.discount()),
                Figures.of(entry.carriageAndStamp()),
                Figures.of(entry.commission()),
                Figures.of(entry.commissionVat()),
                Figures.of(entry.net()));
    }

    public String csv(Statement statement) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "date",
                "piece",
                "commande",
                "paiement",
                "articles",
                "remise",
                "port_et_timbre",
                "commission",
                "dont_tva_commission",
                "net"));
        statement
                .entries()
                .forEach(entry -> rows.add(List.of(
                        entry.day().toString(),
                        entry.document(),
                        entry.orderNumber(),
                        entry.payment(),
                        entry.goods().toString(),
                        entry.discount().toString(),
                        entry.carriageAndStamp().toString(),
                        entry.commission().toString(),
                        entry.commissionVat().toString(),
                        entry.net().toString())));
        return SafeTable.csv(rows);
    }
}
