package tn.aloauto.marketplace.disputes.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Reads and writes disputes; what somebody has no part in is not there. */
@Component
public class DisputeRows {

    private static final String DISPUTE =
            """
            from dispute d join vendor_order vo on vo.id = d.vendor_order_id join vendor v on v.id = vo.vendor_id
            where (:all or d.opened_by = :caller or vo.vendor_id = :vendor)
              and (cast(:status as text) is null or d.status = :status)\s""";
    private static final String COLUMNS =
            """
            select d.*, vo.order_id, vo.number, vo.vendor_id, vo.total_amount as part_amount, v.company_name\s""";

    private final JdbcClient database;

    DisputeRows(JdbcClient database) {
        this.database = database;
    }

    /** @param status null for all */
    public PageOf<DisputeView> list(Caller caller, String status, PageRequest page) {
        long count = seen("select count(*) " + DISPUTE, caller, status)
                .query(Long.class)
                .single();
        List<DisputeView> found = seen(
                        COLUMNS + DISPUTE + "order by (d.status = 'open') desc, d.id desc limit :limit offset :offset",
                        caller,
                        status)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> view(row, caller))
                .list();
        return page.page(count, found);
    }

    public DisputeView find(Caller caller, UUID id) {
        return seen(COLUMNS + DISPUTE + "and d.id = :id", caller, null)
                .param("id", id)
                .query((row, number) -> view(row, caller))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    UUID insert(UUID vendorOrder, UUID buyer, String reason) {
        return database.sql("insert into dispute (vendor_order_id, opened_by, reason) values (:part, :buyer, :reason)"
                        + " returning id")
                .param("part", vendorOrder)
                .param("buyer", buyer)
                .param("reason", reason)
                .query(UUID.class)
                .single();
    }

    UUID say(UUID id, UUID author, Side side, String body) {
        return database.sql("insert into dispute_message (dispute_id, author_id, side, body)"
                        + " values (:id, :author, :side, :body) returning id")
                .param("id", id)
                .param("author", author)
                .param("side", side.word())
                .param("body", body)
                .query(UUID.class)
                .single();
    }

    void lock(UUID id) {
        database.sql("select 1 from dispute where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    void withdraw(UUID id) {
        database.sql("update dispute set status = 'withdrawn' where id = :id")
                .param("id", id)
                .update();
    }

    void decide(UUID id, UUID by, String decision, Money refund) {
        database.sql("update dispute set status = 'decided', decision = :decision, refund_amount = :refund,"
                        + " decided_by = :by, decided_at = clock_timestamp() where id = :id")
                .param("decision", decision)
                .param("refund", refund.amount())
                .param("by", by)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec seen(String sql, Caller caller, String status) {
        boolean staff = caller.handles(Caller.Duty.SUPPORT) || caller.handles(Caller.Duty.FINANCE);
        return database.sql(sql)
                .param("all", staff)
                .param("caller", caller.id())
                .param("vendor", caller.vendorId())
                .param("status", status);
    }

    private DisputeView view(ResultSet row, Caller caller) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new DisputeView(
                id,
                row.getObject("order_id", UUID.class),
                row.getObject("vendor_order_id", UUID.class),
                row.getString("number"),
                row.getLong("vendor_id"),
                row.getString("company_name"),
                row.getString("reason"),
                row.getString("status"),
                new Money(row.getBigDecimal("part_amount")),
                new Money(row.getBigDecimal("refund_amount")),
                Money.CURRENCY,
                row.getString("decision"),
                instant(row, "decided_at"),
                Side.of(caller, row.getObject("opened_by", UUID.class), row.getLong("vendor_id")),
                messages(id),
                evidence(id),
                instant(row, "created_at"));
    }

    private List<DisputeView.Message> messages(UUID id) {
        return database.sql("select id, side, body, created_at from dispute_message where dispute_id = :id order by id")
                .param("id", id)
                .query((row, number) -> new DisputeView.Message(
                        row.getObject("id", UUID.class),
                        row.getString("side"),
                        row.getString("body"),
                        instant(row, "created_at")))
                .list();
    }

    private List<DisputeView.Evidence> evidence(UUID id) {
        return database.sql("select id, file_name, media_type, size_bytes, created_at from dispute_evidence"
                        + " where dispute_id = :id order by id")
                .param("id", id)
                .query((row, number) -> new DisputeView.Evidence(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes"),
                        instant(row, "created_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
