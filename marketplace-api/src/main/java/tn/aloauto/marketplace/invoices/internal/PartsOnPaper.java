package tn.aloauto.marketplace.invoices.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;

/** Writes papers from what orders and returns froze. */
@Component
class PartsOnPaper {

    private static final String CARRIAGE = "Frais de livraison";

    private final JdbcClient database;
    private final ObjectMapper json;

    /** The head of a part: everything but its lines. */
    record Head(
            UUID part,
            UUID buyer,
            long vendor,
            String partNumber,
            String orderNumber,
            LocalDate orderedOn,
            String paymentMethod,
            Paper.Party seller,
            Paper.Party invoicedTo,
            Paper.Party deliveredTo,
            Money carriage,
            BigDecimal carriageVatRate,
            Money stamp,
            Money total) {}

    PartsOnPaper(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Paper invoice(Head head, LocalDate day) {
        List<Paper.Line> lines = new ArrayList<>(lines(head.part()));
        if (!head.carriage().isZero()) {
            lines.add(carriage(head.carriage(), head.carriageVatRate()));
        }
        return paper("FACTURE", null, head, day, lines, head.stamp());
    }

    /** @param refunded the return that was paid back */
    Paper creditNote(Head head, UUID refunded, String credited, LocalDate day) {
        List<Paper.Line> lines = database.sql(
                        """
                        select i.sku, i.name, r.quantity_returned, i.unit_price, r.discount_amount, i.vat_rate, r.goods_amount,
                               r.shipping_amount, r.vat_amount
                        from return_request r join order_item i on i.id = r.order_item_id where r.id = :id""")
                .param("id", refunded)
                .query((row, number) -> creditLines(row, head.carriageVatRate()))
                .single();
        return paper("AVOIR", credited, head, day, lines, Money.ZERO);
    }

    private static List<Paper.Line> creditLines(ResultSet row, BigDecimal carriageVatRate) throws SQLException {
        Money carriage = money(row, "shipping_amount");
        Money discount = money(row, "discount_amount");
        Paper.Line goods = new Paper.Line(
                row.getString("sku"),
                row.getString("name"),
                row.getInt("quantity_returned"),
                money(row, "unit_price"),
                discount,
                row.getBigDecimal("vat_rate"),
                money(row, "goods_amount").minus(discount),
                money(row, "vat_amount").minus(carriage.taxContained(carriageVatRate)));
        return carriage.isZero() ? List.of(goods) : List.of(goods, carriage(carriage, carriageVatRate));
    }

    private static Paper.Line carriage(Money amount, BigDecimal vatRate) {
        return new Paper.Line("", CARRIAGE, 1, amount, Money.ZERO, vatRate, amount, amount.taxContained(vatRate));
    }

    private static Paper paper(
            String title, String credited, Head head, LocalDate day, List<Paper.Line> lines, Money stamp) {
        return new Paper(
                title,
                credited,
                day,
                head.orderNumber(),
                head.orderedOn(),
                head.paymentMethod(),
                head.seller(),
                head.invoicedTo(),
                lines,
                stamp);
    }

    List<Paper.Line> lines(UUID part) {
        return database.sql("select * from order_item where vendor_order_id = :part order by id")
                .param("part", part)
                .query((row, number) -> new Paper.Line(
                        row.getString("sku"),
                        row.getString("name"),
                        row.getInt("quantity"),
                        money(row, "unit_price"),
                        money(row, "discount_amount"),
                        row.getBigDecimal("vat_rate"),
                        money(row, "total_price").minus(money(row, "discount_amount")),
                        money(row, "vat_amount")))
                .list();
    }

    Head head(UUID part) {
        return database.sql(
                        """
                        select vo.*, o.number as order_number, (o.created_at at time zone 'Africa/Tunis')::date as ordered_on,
                               o.payment_method, o.user_id, o.company_name as buying_company, o.company_tax_number,
                               o.billing_address::text as billing, o.shipping_address::text as shipping,
                               u.first_name || ' ' || u.last_name as buyer_name,
                               v.company_name, v.tax_number, v.address, v.contact_phone
                        from vendor_order vo join customer_order o on o.id = vo.order_id
                        join app_user u on u.id = o.user_id join vendor v on v.id = vo.vendor_id
                        where vo.id = :part""")
                .param("part", part)
                .query((row, number) -> head(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private Head head(ResultSet row) throws SQLException {
        String company = row.getString("buying_company");
        String buyer = row.getString("buyer_name");
        return new Head(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getLong("vendor_id"),
                row.getString("number"),
                row.getString("order_number"),
                row.getObject("ordered_on", LocalDate.class),
                row.getString("payment_method"),
                new Paper.Party(
                        row.getString("company_name"),
                        row.getString("tax_number"),
                        row.getString("address") == null ? List.of() : List.of(row.getString("address")),
                        row.getString("contact_phone")),
                party(company == null ? buyer : company, row.getString("company_tax_number"), row.getString("billing")),
                party(buyer, null, row.getString("shipping")),
                money(row, "shipping_amount").minus(money(row, "shipping_discount_amount")),
                row.getBigDecimal("shipping_vat_rate"),
                money(row, "stamp_amount"),
                money(row, "total_amount"));
    }

    private Paper.Party party(String name, String taxNumber, String address) {
        JsonNode at = read(address);
        List<String> lines = Stream.of(
                        at.path("street").asText(""),
                        at.path("street2").asText(""),
                        (at.path("postal_code").asText("") + " "
                                        + at.path("city").asText(""))
                                .strip(),
                        at.path("governorate_name").asText(""))
                .filter(line -> !line.isBlank() && !line.equals("null"))
                .toList();
        return new Paper.Party(name, taxNumber, lines, at.path("phone").asText(null));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A stored address is unreadable", failure);
        }
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
