package tn.aloauto.integration.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an ERP has against what we have: one row a difference, from the check that found it to the one that no longer did. */
@Component
class Differences {

    private final JdbcTemplate jdbc;

    Differences(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One difference, as a check found it.
     *
     * @param subject a reference, or the number of an order
     */
    record Found(String kind, String subject, UUID vendorOrder, String ours, String theirs, String message) {}

    /** The list of a link becomes what this check found; what it no longer found is gone. */
    @Transactional
    public void become(String link, Long vendor, List<Found> found) {
        List<Object[]> rows = new ArrayList<>();
        found.forEach(each -> rows.add(new Object[] {
            link, each.kind(), each.subject(), vendor, each.vendorOrder(), each.ours(), each.theirs(), each.message()
        }));
        jdbc.update("create temporary table found (kind text, subject text) on commit drop");
        jdbc.batchUpdate(
                """
                insert into erp_difference as d (link, kind, subject, vendor_id, vendor_order_id, ours, theirs, message)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (link, kind, subject) where state <> 'gone' do update set
                  ours = excluded.ours, theirs = excluded.theirs, message = excluded.message, seen_at = clock_timestamp(),
                  state = 'open'""",
                rows);
        jdbc.batchUpdate(
                "insert into found values (?, ?)",
                found.stream()
                        .map(each -> new Object[] {each.kind(), each.subject()})
                        .toList());
        jdbc.update(
                """
                update erp_difference d set state = 'gone', gone_at = clock_timestamp()
                where link = ? and state <> 'gone'
                  and not exists (select from found f where f.kind = d.kind and f.subject = d.subject)""",
                link);
        jdbc.update("drop table found");
    }
}
