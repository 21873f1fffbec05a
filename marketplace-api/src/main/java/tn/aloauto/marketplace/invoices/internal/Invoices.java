package tn.aloauto.marketplace.invoices.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.orders.PartShipped;
import tn.aloauto.marketplace.pricing.PriceLists;
import tn.aloauto.marketplace.returns.ReturnRefunded;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * Issues invoices and credit notes, each with the next number of its vendor's series of the year. The counter's row stays
 * locked until the issuing transaction ends: no number twice, and one that rolls back leaves none missing. A buyer sees the
 * own papers, a vendor those it issued, an admin all.
 */
@Component
public class Invoices {

    private static final String SEEN = " where (:all or user_id = :caller or vendor_id = :vendor) ";

    private final JdbcClient database;
    private final PartsOnPaper papers;
    private final ObjectMapper json;
    private final ActivityLog activity;

    /** A paper that was issued. */
    public record Invoice(
            UUID id,
            String number,
            String kind,
            UUID vendorOrder,
            long vendor,
            LocalDate date,
            Money netAmount,
            Money vatAmount,
            Money stampAmount,
            Money totalAmount,
            String currency,
            Paper paper) {}

    Invoices(JdbcClient database, PartsOnPaper papers, ObjectMapper json, ActivityLog activity) {
        this.database = database;
        this.papers = papers;
        this.json = json;
        this.activity = activity;
    }

    public PageOf<Invoice> list(Caller caller, PageRequest page) {
        long count = seenBy(caller, "select count(*) from invoice" + SEEN)
                .query(Long.class)
                .single();
        List<Invoice> found = seenBy(
                        caller, "select * from invoice" + SEEN + "order by id desc limit :limit offset :offset")
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> invoice(row))
                .list();
        return page.page(count, found);
    }

    public Invoice find(Caller caller, UUID id) {
        return seenBy(caller, "select * from invoice" + SEEN + "and id = :id")
                .param("id", id)
                .query((row, number) -> invoice(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** The goods leave, the invoice goes with them. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(PartShipped shipped) {
        LocalDate today = LocalDate.now(PriceLists.TUNIS);
        PartsOnPaper.Head head = papers.head(shipped.vendorOrderId());
        insert("invoice", 'F', head, papers.invoice(head, today), null);
    }

    /** What was refunded of an invoice is taken back by a credit note. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void credit(ReturnRefunded refunded) {
        Optional<String> invoiced = database.sql(
                        "select number from invoice where vendor_order_id = :part and kind = 'invoice'")
                .param("part", refunded.vendorOrderId())
                .query(String.class)
                .optional();
        if (invoiced.isPresent()) {
            LocalDate today = LocalDate.now(PriceLists.TUNIS);
            PartsOnPaper.Head head = papers.head(refunded.vendorOrderId());
            Paper note = papers.creditNote(head, refunded.returnId(), invoiced.get(), today);
            insert("credit_note", 'A', head, note, refunded.returnId());
        }
    }

    private void insert(String kind, char letter, PartsOnPaper.Head head, Paper paper, UUID refunded) {
        String series = letter + "-" + head.vendor() + "-" + paper.date().getYear();
        int next = database.sql(
                        """
                        insert into document_series as s (series, last_number) values (:series, 1)
                        on conflict (series) do update set last_number = s.last_number + 1 returning last_number""")
                .param("series", series)
                .query(Integer.class)
                .single();
        String number = "%s-%06d".formatted(series, next);
        UUID id = database.sql(
                        """
                        insert into invoice (number, series, series_number, kind, vendor_order_id, return_id, vendor_id, user_id,
                          issued_on, net_amount, vat_amount, stamp_amount, total_amount, paper)
                        values (:number, :series, :next, :kind, :part, :refunded, :vendor, :buyer, :day, :net, :vat, :stamp,
                          :total, cast(:paper as jsonb)) returning id""")
                .param("number", number)
                .param("series", series)
                .param("next", next)
                .param("kind", kind)
                .param("part", head.part())
                .param("refunded", refunded)
                .param("vendor", head.vendor())
                .param("buyer", head.buyer())
                .param("day", paper.date())
                .param("net", paper.net().amount())
                .param("vat", paper.vat().amount())
                .param("stamp", paper.stamp().amount())
                .param("total", paper.total().amount())
                .param("paper", written(paper))
                .query(UUID.class)
                .single();
        activity.record(kind + ".issued", kind, id.toString(), null, java.util.Map.of("number", number));
    }

    private JdbcClient.StatementSpec seenBy(Caller caller, String sql) {
        return database.sql(sql)
                .param("all", caller.isAdmin())
                .param("caller", caller.id())
                .param("vendor", caller.isVendor() && caller.vendorId() != null ? caller.vendorId() : -1L);
    }

    private Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("kind"),
                row.getObject("vendor_order_id", UUID.class),
                row.getLong("vendor_id"),
                row.getObject("issued_on", LocalDate.class),
                new Money(row.getBigDecimal("net_amount")),
                new Money(row.getBigDecimal("vat_amount")),
                new Money(row.getBigDecimal("stamp_amount")),
                new Money(row.getBigDecimal("total_amount")),
                Money.CURRENCY,
                read(row.getString("paper")));
    }

    private String written(Paper paper) {
        try {
            return json.writeValueAsString(paper);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A paper must be writable as JSON", failure);
        }
    }

    private Paper read(String text) {
        try {
            return json.readValue(text, Paper.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A stored paper is unreadable", failure);
        }
    }
}
