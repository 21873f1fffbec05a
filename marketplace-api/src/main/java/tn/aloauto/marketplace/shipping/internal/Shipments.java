package tn.aloauto.marketplace.shipping.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.orders.VendorParts;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** All parcels. A buyer sees those of own orders, a vendor those it sends, an admin all. */
@Component
public class Shipments {

    private static final String SHIPMENT =
            """
            select s.*, vo.order_id, vo.number as vendor_order_number, vo.vendor_id, o.user_id
            from shipment s join vendor_order vo on vo.id = s.vendor_order_id join customer_order o on o.id = vo.order_id\s""";
    private static final String SEEN = "where (:all or o.user_id = :caller or vo.vendor_id = :vendor) ";

    private final JdbcClient database;
    private final VendorParts parts;
    private final ActivityLog activity;

    /** A parcel and what became of it. */
    public record Shipment(
            UUID id,
            UUID order,
            UUID vendorOrder,
            String vendorOrderNumber,
            String carrier,
            String trackingNumber,
            ShipmentStatus status,
            Instant shippedAt,
            LocalDate estimatedDelivery,
            Instant actualDeliveryDate,
            List<Event> history,
            Instant createdAt) {}

    /** One step of a parcel. */
    public record Event(String status, String note, Instant occurredAt) {}

    /** What is said about a parcel before it leaves; null where nothing is said. */
    public record Labels(String carrier, String trackingNumber, LocalDate estimatedDelivery) {}

    Shipments(JdbcClient database, VendorParts parts, ActivityLog activity) {
        this.database = database;
        this.parts = parts;
        this.activity = activity;
    }

    public PageOf<Shipment> list(Caller caller, PageRequest page) {
        long count = seenBy(
                        caller,
                        "select count(*) from shipment s join vendor_order vo on vo.id = s.vendor_order_id"
                                + " join customer_order o on o.id = vo.order_id " + SEEN)
                .query(Long.class)
                .single();
        List<Shipment> found = seenBy(caller, SHIPMENT + SEEN + "order by s.id desc limit :limit offset :offset")
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> shipment(row))
                .list();
        return page.page(count, found);
    }

    public Shipment find(Caller caller, UUID id) {
        return seenBy(caller, SHIPMENT + SEEN + "and s.id = :id")
                .param("id", id)
                .query((row, number) -> shipment(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** A vendor sends what was confirmed; the part stands still until a parcel really leaves. */
    @Transactional
    public Shipment open(Caller caller, UUID vendorOrder, Labels labels) {
        VendorParts.Part part = parts.find(vendorOrder).orElseThrow(Refusal::notFound);
        refuseUnlessSender(caller, part);
        VendorParts.Part held = parts.hold(vendorOrder);
        if (!List.of("confirmed", "shipped").contains(held.status())) {
            throw new Refusal(409, "order-state", List.of(), Map.of("order_status", held.status()), held.status());
        }
        UUID id = database.sql(
                        """
                        insert into shipment (vendor_order_id, carrier, tracking_number, estimated_delivery)
                        values (:part, :carrier, :tracking, :estimated) returning id""")
                .param("part", vendorOrder)
                .param("carrier", labels.carrier())
                .param("tracking", labels.trackingNumber())
                .param("estimated", labels.estimatedDelivery())
                .query(UUID.class)
                .single();
        note(id, ShipmentStatus.PENDING, "");
        activity.record("shipment.opened", "shipment", id.toString(), null, labels);
        return find(caller, id);
    }

    @Transactional
    public Shipment relabel(Caller caller, UUID id, Labels labels) {
        Shipment before = find(caller, id);
        refuseUnlessSender(caller, parts.find(before.vendorOrder()).orElseThrow(Refusal::notFound));
        database.sql(
                        """
                        update shipment set carrier = coalesce(:carrier, carrier),
                          tracking_number = coalesce(:tracking, tracking_number),
                          estimated_delivery = coalesce(cast(:estimated as date), estimated_delivery)
                        where id = :id""")
                .param("id", id)
                .param("carrier", labels.carrier())
                .param("tracking", labels.trackingNumber())
                .param("estimated", labels.estimatedDelivery())
                .update();
        activity.record("shipment.relabelled", "shipment", id.toString(), before, labels);
        return find(caller, id);
    }

    /** The order and its part are held first, so of two requests at the same moment one finds the other's outcome. */
    @Transactional
    public Shipment move(Caller caller, UUID id, ShipmentStatus next, String note) {
        UUID vendorOrder = find(caller, id).vendorOrder();
        refuseUnlessSender(caller, parts.find(vendorOrder).orElseThrow(Refusal::notFound));
        VendorParts.Part held = parts.hold(vendorOrder);
        ShipmentStatus now = find(caller, id).status();
        if (!now.canBecome(next)) {
            throw new Refusal(409, "shipment-state", List.of(), Map.of("shipment_status", now.word()), now.word());
        }
        database.sql(
                        """
                        update shipment set status = :next,
                          shipped_at = case when :next = 'in_transit' then coalesce(shipped_at, clock_timestamp()) else shipped_at end,
                          actual_delivery_date = case when :next = 'delivered' then clock_timestamp() end
                        where id = :id""")
                .param("id", id)
                .param("next", next.word())
                .update();
        note(id, next, note);
        moveThePart(held, next);
        activity.record(
                "shipment." + next.word(),
                "shipment",
                id.toString(),
                Map.of("status", now.word()),
                Map.of("status", next.word()));
        return find(caller, id);
    }

    private void moveThePart(VendorParts.Part held, ShipmentStatus next) {
        if (next == ShipmentStatus.IN_TRANSIT) {
            parts.shipped(held);
        } else if (next == ShipmentStatus.DELIVERED && nothingIsUnderway(held.id())) {
            parts.delivered(held);
        }
    }

    private boolean nothingIsUnderway(UUID part) {
        return database.sql(
                        "select not exists (select from shipment where vendor_order_id = :part and status <> 'delivered')")
                .param("part", part)
                .query(Boolean.class)
                .single();
    }

    private void note(UUID shipment, ShipmentStatus status, String note) {
        database.sql("insert into shipment_event (shipment_id, status, note) values (:id, :status, :note)")
                .param("id", shipment)
                .param("status", status.word())
                .param("note", note == null ? "" : note)
                .update();
    }

    /** The buyer of the order knows of it and may not; to anybody else it does not exist. */
    private static void refuseUnlessSender(Caller caller, VendorParts.Part part) {
        boolean sends = caller.isVendor() && caller.vendorId() != null && caller.vendorId() == part.vendorId();
        if (!caller.isAdmin() && !sends) {
            throw part.buyer().equals(caller.id()) ? Refusal.forbidden() : Refusal.notFound();
        }
    }

    private JdbcClient.StatementSpec seenBy(Caller caller, String sql) {
        return database.sql(sql)
                .param("all", caller.isAdmin())
                .param("caller", caller.id())
                .param("vendor", caller.isVendor() && caller.vendorId() != null ? caller.vendorId() : -1L);
    }

    private Shipment shipment(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Shipment(
                id,
                row.getObject("order_id", UUID.class),
                row.getObject("vendor_order_id", UUID.class),
                row.getString("vendor_order_number"),
                row.getString("carrier"),
                row.getString("tracking_number"),
                ShipmentStatus.of(row.getString("status")),
                instant(row, "shipped_at"),
                row.getObject("estimated_delivery", LocalDate.class),
                instant(row, "actual_delivery_date"),
                history(id),
                instant(row, "created_at"));
    }

    private List<Event> history(UUID shipment) {
        return database.sql("select status, note, occurred_at from shipment_event where shipment_id = :id order by id")
                .param("id", shipment)
                .query((row, number) ->
                        new Event(row.getString("status"), row.getString("note"), instant(row, "occurred_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
