package tn.aloauto.marketplace.support.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** All tickets. A ticket of somebody else does not exist for the caller. */
@Component
public class Tickets {

    private static final String COLUMNS =
            "select id, user_id, order_id, subject, status, priority, assigned_to, answer_due_at, answered_at, closed_at,"
                    + " created_at, updated_at from support_ticket t ";
    private static final String SEEN_BY_CALLER = "where (:all or t.user_id = :caller)"
            + " and (cast(:status as text) is null or t.status = :status)"
            + " and (cast(:priority as text) is null or t.priority = :priority)"
            + " and (cast(:assigned as uuid) is null or t.assigned_to = :assigned)";

    private final JdbcClient database;
    private final ActivityLog activity;
    private final SupportSettings settings;

    Tickets(JdbcClient database, ActivityLog activity, SupportSettings settings) {
        this.database = database;
        this.activity = activity;
        this.settings = settings;
    }

    /** Which tickets are asked for; null means any. */
    public record Filter(Ticket.Status status, Ticket.Priority priority, UUID assignedTo) {}

    /** What is said on a ticket. */
    public record Message(UUID id, UUID authorId, boolean fromStaff, String body, Instant createdAt) {}

    public PageOf<Ticket> list(Caller caller, Filter filter, PageRequest page) {
        long count = filtered("select count(*) from support_ticket t " + SEEN_BY_CALLER, caller, filter)
                .query(Long.class)
                .single();
        List<Ticket> found = filtered(
                        COLUMNS + SEEN_BY_CALLER
                                + " order by (t.status = 'closed'), t.answered_at is not null, t.answer_due_at, t.id"
                                + " limit :limit offset :offset",
                        caller,
                        filter)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(Tickets::ticket)
                .list();
        return page.page(count, found);
    }

    public Ticket find(Caller caller, UUID id) {
        return database.sql(COLUMNS + "where t.id = :id")
                .param("id", id)
                .query(Tickets::ticket)
                .optional()
                .filter(ticket -> ticket.isVisibleTo(caller))
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    public Ticket open(Caller caller, String subject, String body, UUID orderId, Ticket.Priority priority) {
        if (orderId != null && !ownsOrder(caller, orderId)) {
            throw Refusal.invalid("order", "unknown_order");
        }
        Instant due = Instant.now().plus(settings.answerWithin(priority));
        UUID id = database.sql("insert into support_ticket (user_id, order_id, subject, priority, answer_due_at)"
                        + " values (:user, :order, :subject, :priority, :due) returning id")
                .param("user", caller.id())
                .param("order", orderId, Types.OTHER)
                .param("subject", subject)
                .param("priority", priority.column())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        addMessage(id, caller, false, body);
        activity.record("ticket.opened", "support_ticket", id.toString(), null, Map.of("subject", subject));
        return find(caller, id);
    }

    public List<Message> messages(Caller caller, UUID id) {
        find(caller, id);
        return database.sql("select id, author_id, from_staff, body, created_at from support_message"
                        + " where ticket_id = :id order by id")
                .param("id", id)
                .query((row, number) -> new Message(
                        row.getObject("id", UUID.class),
                        row.getObject("author_id", UUID.class),
                        row.getBoolean("from_staff"),
                        row.getString("body"),
                        instant(row, "created_at")))
                .list();
    }

    /** An answer of the staff hands the turn to the customer, any other message hands it back. */
    @Transactional
    public Ticket say(Caller caller, UUID id, String body) {
        Ticket ticket = find(caller, id);
        boolean fromStaff = Ticket.handlesAll(caller) && !ticket.userId().equals(caller.id());
        int moved = database.sql("update support_ticket set status = :status,"
                        + " answered_at = case when :fromStaff then coalesce(answered_at, clock_timestamp()) else answered_at end"
                        + " where id = :id and status <> 'closed'")
                .param("status", fromStaff ? "pending" : "open")
                .param("fromStaff", fromStaff)
                .param("id", id)
                .update();
        if (moved == 0) {
            throw new Refusal(409, "ticket-closed");
        }
        UUID message = addMessage(id, caller, fromStaff, body);
        if (fromStaff) {
            activity.record("ticket.answered", "support_message", message.toString(), null, Map.of("ticket", id));
        }
        return find(caller, id);
    }

    @Transactional
    public Ticket assign(Caller caller, UUID id, UUID staffMember) {
        Ticket before = find(caller, id);
        boolean canHandle = database.sql(
                        "select exists (select from app_user where id = :id and is_active and ('support' = any (duties) or role = 'admin'))")
                .param("id", staffMember)
                .query(Boolean.class)
                .single();
        if (!canHandle) {
            throw Refusal.invalid("assigned_to", "not_staff");
        }
        change(id, "assigned_to = :value", staffMember);
        activity.record("ticket.assigned", "support_ticket", id.toString(), before.assignedTo(), staffMember);
        return find(caller, id);
    }

    @Transactional
    public Ticket prioritise(Caller caller, UUID id, Ticket.Priority priority) {
        Ticket before = find(caller, id);
        change(id, "priority = :value", priority.column());
        activity.record("ticket.prioritised", "support_ticket", id.toString(), before.priority(), priority);
        return find(caller, id);
    }

    @Transactional
    public Ticket close(Caller caller, UUID id) {
        Ticket before = find(caller, id);
        change(id, "status = :value, closed_at = clock_timestamp()", "closed");
        activity.record("ticket.closed", "support_ticket", id.toString(), before.status(), Ticket.Status.CLOSED);
        return find(caller, id);
    }

    private void change(UUID id, String assignment, Object value) {
        int changed = database.sql("update support_ticket set " + assignment + " where id = :id and status <> 'closed'")
                .param("value", value)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new Refusal(409, "ticket-closed");
        }
    }

    private UUID addMessage(UUID ticket, Caller author, boolean fromStaff, String body) {
        return database.sql("insert into support_message (ticket_id, author_id, from_staff, body)"
                        + " values (:ticket, :author, :fromStaff, :body) returning id")
                .param("ticket", ticket)
                .param("author", author.id())
                .param("fromStaff", fromStaff)
                .param("body", body)
                .query(UUID.class)
                .single();
    }

    private boolean ownsOrder(Caller caller, UUID orderId) {
        return database.sql("select exists (select from customer_order where id = :id and user_id = :user)")
                .param("id", orderId)
                .param("user", caller.id())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Caller caller, Filter filter) {
        return database.sql(sql)
                .param("all", Ticket.handlesAll(caller))
                .param("caller", caller.id())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().column(),
                        Types.VARCHAR)
                .param(
                        "priority",
                        filter.priority() == null ? null : filter.priority().column(),
                        Types.VARCHAR)
                .param("assigned", filter.assignedTo(), Types.OTHER);
    }

    private static Ticket ticket(ResultSet row, int number) throws SQLException {
        return new Ticket(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("subject"),
                Ticket.Status.named(row.getString("status")),
                Ticket.Priority.named(row.getString("priority")),
                row.getObject("assigned_to", UUID.class),
                instant(row, "answer_due_at"),
                instant(row, "answered_at"),
                instant(row, "closed_at"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
