package tn.aloauto.marketplace.returns.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;

/** Reads and writes the rows of returns. */
@Component
class ReturnRows {

    private static final String RETURN =
            """
            select r.*, vo.vendor_id, i.product_id, i.sku, i.name, i.quantity, i.unit_price, i.total_price
            from return_request r join vendor_order vo on vo.id = r.vendor_order_id join order_item i on i.id = r.order_item_id\s""";
    private static final String SEEN = "where (:all or r.user_id = :caller or vo.vendor_id = :vendor) ";

    private final JdbcClient database;

    /** A line of an order as far as its return is concerned. */
    record Line(
            UUID id,
            UUID vendorOrderId,
            UUID orderId,
            UUID buyer,
            long productId,
            int quantity,
            String status,
            LocalDate lastReturnDay,
            LocalDate today) {}

    ReturnRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Line> line(UUID item) {
        return database.sql(
                        """
                        select i.id, i.vendor_order_id, vo.order_id, o.user_id as buyer, i.product_id, i.quantity, vo.status, last_return_day(vo.delivered_at) as last_return_day,
                               (now() at time zone 'Africa/Tunis')::date as today
                        from order_item i join vendor_order vo on vo.id = i.vendor_order_id
                        join customer_order o on o.id = vo.order_id where i.id = :id""")
                .param("id", item)
                .query(Line.class)
                .optional();
    }

    /** Pieces of a line that some return already speaks of; a rejected one does not count. */
    int spokenFor(UUID item) {
        return database.sql("select coalesce(sum(quantity_returned), 0) from return_request"
                        + " where order_item_id = :item and status <> 'rejected'")
                .param("item", item)
                .query(Integer.class)
                .single();
    }

    RefundShare share(Line line, int quantity, ReturnReason reason) {
        return database.sql(
                        """
                        select i.quantity, i.unit_price, i.discount_amount, i.vat_amount, i.commission_amount,
                               vo.subtotal_amount, vo.shipping_amount - vo.shipping_discount_amount as carriage,
                               vo.shipping_vat_rate, before.pieces, before.goods_with_carriage
                        from order_item i join vendor_order vo on vo.id = i.vendor_order_id,
                          lateral (
                            select coalesce(sum(quantity_returned) filter (where order_item_id = i.id), 0) as pieces,
                                   coalesce(sum(goods_amount) filter (where reason <> 'no_longer_wanted'), 0) as goods_with_carriage
                            from return_request where vendor_order_id = vo.id and status = 'refunded') before
                        where i.id = :item""")
                .param("item", line.id())
                .query((row, number) -> RefundShare.of(
                        quantity,
                        reason.carriageIsPaidBack(),
                        new RefundShare.Line(
                                row.getInt("quantity"),
                                money(row, "unit_price"),
                                money(row, "discount_amount"),
                                money(row, "vat_amount"),
                                money(row, "commission_amount")),
                        new RefundShare.Parcel(
                                money(row, "subtotal_amount"),
                                money(row, "carriage"),
                                row.getBigDecimal("shipping_vat_rate")),
                        new RefundShare.Before(row.getInt("pieces"), money(row, "goods_with_carriage"))))
                .single();
    }

    UUID insert(Line line, int quantity, ReturnReason reason, String description) {
        return database.sql(
                        """
                        insert into return_request (order_id, vendor_order_id, order_item_id, user_id, reason, description,
                          quantity_returned)
                        values (:order, :part, :item, :user, :reason, :description, :quantity) returning id""")
                .param("order", line.orderId())
                .param("part", line.vendorOrderId())
                .param("item", line.id())
                .param("user", line.buyer())
                .param("reason", reason.word())
                .param("description", description == null ? "" : description)
                .param("quantity", quantity)
                .query(UUID.class)
                .single();
    }

    void write(UUID id, RefundShare share) {
        database.sql(
                        """
                        update return_request set goods_amount = :goods, discount_amount = :discount,
                          shipping_amount = :shipping, vat_amount = :vat, commission_amount = :commission,
                          refund_amount = :total where id = :id""")
                .param("id", id)
                .param("goods", share.goods().amount())
                .param("discount", share.discount().amount())
                .param("shipping", share.shipping().amount())
                .param("vat", share.vat().amount())
                .param("commission", share.commission().amount())
                .param("total", share.total().amount())
                .update();
    }

    void move(UUID id, ReturnStatus next, String note, Boolean sellable) {
        database.sql(
                        """
                        update return_request set status = :next, decision_note = coalesce(:note, decision_note),
                          sellable = coalesce(:sellable, sellable),
                          refunded_at = case when :next = 'refunded' then clock_timestamp() end
                        where id = :id""")
                .param("id", id)
                .param("next", next.word())
                .param("note", note)
                .param("sellable", sellable)
                .update();
    }

    long count(Caller caller) {
        return seenBy(
                        caller,
                        "select count(*) from return_request r join vendor_order vo on vo.id = r.vendor_order_id "
                                + SEEN)
                .query(Long.class)
                .single();
    }

    List<ReturnView> list(Caller caller, int limit, int offset) {
        return seenBy(caller, RETURN + SEEN + "order by r.id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> view(row))
                .list();
    }

    Optional<ReturnView> find(Caller caller, UUID id) {
        return seenBy(caller, RETURN + SEEN + "and r.id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional();
    }

    private JdbcClient.StatementSpec seenBy(Caller caller, String sql) {
        return database.sql(sql)
                .param("all", caller.isAdmin())
                .param("caller", caller.id())
                .param("vendor", caller.isVendor() && caller.vendorId() != null ? caller.vendorId() : -1L);
    }

    private static ReturnView view(ResultSet row) throws SQLException {
        OffsetDateTime refunded = row.getObject("refunded_at", OffsetDateTime.class);
        Instant requested =
                row.getObject("requested_date", OffsetDateTime.class).toInstant();
        return new ReturnView(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("vendor_order_id", UUID.class),
                row.getLong("vendor_id"),
                row.getObject("user_id", UUID.class),
                new ReturnView.Item(
                        row.getObject("order_item_id", UUID.class),
                        row.getLong("product_id"),
                        row.getString("sku"),
                        row.getString("name"),
                        row.getInt("quantity"),
                        new Money(row.getBigDecimal("unit_price")),
                        new Money(row.getBigDecimal("total_price"))),
                ReturnReason.of(row.getString("reason")),
                row.getString("description"),
                row.getInt("quantity_returned"),
                ReturnStatus.of(row.getString("status")),
                row.getString("decision_note"),
                row.getObject("sellable", Boolean.class),
                new Money(row.getBigDecimal("refund_amount")),
                new Money(row.getBigDecimal("shipping_amount")),
                new Money(row.getBigDecimal("vat_amount")),
                requested,
                refunded == null ? null : refunded.toInstant());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
