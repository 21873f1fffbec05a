package tn.aloauto.integration.history;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what one file did, in the caller's transaction and the vendor's turn: prior values return, what it created
 * goes, what was touched since stays and is named. The taking back is a change set itself.
 */
@Component
public class TakeBack {

    private static final int NAMED = 100;

    private final JdbcClient jdbc;

    TakeBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record ChangeSet(
            int number,
            String feedId,
            long vendorId,
            OffsetDateTime settledFrom,
            OffsetDateTime appliedAt,
            Integer undoneBy) {}

    private record Count(int restored, int removed, int retired, int kept) {}

    /** Done once; asked again it answers what is kept of the first time.
     *
     * @throws NotApplied when the file changed nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Undone file(UUID receipt, String actor) {
        ChangeSet set = jdbc.sql(
                        """
                        select number, feed_id, vendor_id, settled_from, applied_at, undone_by
                        from change_set where receipt_id = :receipt and kind = 'file' for update""")
                .param("receipt", receipt)
                .query(ChangeSet.class)
                .optional()
                .orElseThrow(NotApplied::new);
        if (set.undoneBy() != null) {
            List<Undone.Kept> kept = kept(set.undoneBy());
            return new Undone(set.undoneBy(), 0, 0, 0, kept.size(), kept, true);
        }
        int undo = open(receipt, set, actor);
        Map<String, Object> values =
                Map.of("set", set.number(), "undo", undo, "feed", set.feedId(), "vendor", set.vendorId());
        run(UndoSql.FIND_ROWS, values);
        run("analyze undo_row", values);
        run(UndoSql.NAME_KEPT, values);
        run(UndoSql.KEEP_TEXTS, values);
        run(UndoSql.REMOVE_CREATED, values);
        run(UndoSql.NOTE_REMOVED, values);
        run(UndoSql.RESTORE_OFFERS, values);
        run(UndoSql.RESTORE_PRODUCTS, values);
        run(UndoSql.DELETE_REFERENCES, values);
        run(UndoSql.INSERT_REFERENCES, values);
        reopenReservations(set);
        run("update change_set set undone_by = :undo where number = :set", values);
        Count count = jdbc.sql(UndoSql.COUNT).query(Count.class).single();
        return new Undone(undo, count.restored(), count.removed(), count.retired(), count.kept(), kept(undo), false);
    }

    private int open(UUID receipt, ChangeSet set, String actor) {
        return jdbc.sql(
                        """
                        insert into change_set (receipt_id, feed_id, vendor_id, kind, actor)
                        values (:receipt, :feed, :vendor, 'undo', :actor) returning number""")
                .param("receipt", receipt)
                .param("feed", set.feedId())
                .param("vendor", set.vendorId())
                .param("actor", actor)
                .query(Integer.class)
                .single();
    }

    private void reopenReservations(ChangeSet set) {
        if (set.settledFrom() != null) {
            jdbc.sql(UndoSql.REOPEN_RESERVATIONS)
                    .param("vendor", set.vendorId())
                    .param("since", set.settledFrom(), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("until", set.appliedAt(), Types.TIMESTAMP_WITH_TIMEZONE)
                    .query(Integer.class)
                    .single();
        }
    }

    private List<Undone.Kept> kept(int undo) {
        return jdbc.sql(
                        "select product_id, sku, reason from kept_row where change_set = :undo order by sku limit :named")
                .param("undo", undo)
                .param("named", NAMED)
                .query(Undone.Kept.class)
                .list();
    }

    private void run(String sql, Map<String, Object> values) {
        jdbc.sql(sql).params(values).update();
    }
}
