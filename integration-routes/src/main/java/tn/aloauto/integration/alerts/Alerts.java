package tn.aloauto.integration.alerts;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of alert: opened once, counted when it comes back, closed when it is gone; each change is told in its own transaction. */
@Component
public class Alerts {

    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final AlertNotices notices;

    Alerts(JdbcClient jdbc, AlertNotices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /** An alert as it stands in its row. */
    record Alert(UUID id, String kind, String subject, Long vendorId, String message) {}

    /** Brings the alerts of a kind in line with what is wrong now. Two engines doing it at once do it once. */
    @Transactional
    public void report(AlertKind kind, Collection<Condition> now) {
        boolean ours = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('alerts of kind'), hashtext(?))")
                .param(kind.column())
                .query(Boolean.class)
                .single();
        if (!ours) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        for (Condition condition : now) {
            wrong.add(condition.subject());
            if (!count(kind, condition)) {
                open(kind, condition);
            }
        }
        closeAllBut(kind, wrong);
    }

    /** False when there is none or it is closed. */
    @Transactional
    public boolean acknowledge(UUID id, String by) {
        return jdbc.sql(
                                """
                        update alert set acknowledged_at = coalesce(acknowledged_at, clock_timestamp()),
                          acknowledged_by = coalesce(acknowledged_by, :by)
                        where id = :id and closed_at is null""")
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The kinds that have an open alert, which may have to be closed. */
    Set<AlertKind> openKinds() {
        Set<AlertKind> open = EnumSet.noneOf(AlertKind.class);
        jdbc.sql("select distinct upper(kind) from alert where closed_at is null").query(String.class).list().stream()
                .map(AlertKind::valueOf)
                .forEach(open::add);
        return open;
    }

    /** The open alerts of some kinds, for health. */
    List<Alert> open(AlertKind... kinds) {
        return jdbc.sql("select id, kind, subject, vendor_id, message from alert"
                        + " where closed_at is null and kind in (:kinds) order by opened_at limit 50")
                .param("kinds", List.of(kinds).stream().map(AlertKind::column).toList())
                .query(Alert.class)
                .list();
    }

    /** True when the alert is open already: told again only if it happened again. */
    private boolean count(AlertKind kind, Condition condition) {
        jdbc.sql(
                        """
                        update alert set seen = seen + 1, last_seen_at = clock_timestamp(), occurrence = :occurrence,
                          message = :message
                        where kind = :kind and subject = :subject and closed_at is null and occurrence <> :occurrence""")
                .param("occurrence", condition.occurrence())
                .param("message", shortened(condition.message()))
                .param("kind", kind.column())
                .param("subject", condition.subject())
                .update();
        return jdbc.sql(
                        "select exists (select from alert where kind = :kind and subject = :subject and closed_at is null)")
                .param("kind", kind.column())
                .param("subject", condition.subject())
                .query(Boolean.class)
                .single();
    }

    private void open(AlertKind kind, Condition condition) {
        Alert opened = jdbc.sql(
                        """
                        insert into alert (kind, subject, severity, vendor_id, message, occurrence)
                        values (:kind, :subject, :severity, :vendor, :message, :occurrence)
                        returning id, kind, subject, vendor_id, message""")
                .param("kind", kind.column())
                .param("subject", condition.subject())
                .param("severity", kind.severity().column())
                .param("vendor", condition.vendorId(), Types.BIGINT)
                .param("message", shortened(condition.message()))
                .param("occurrence", condition.occurrence())
                .query(Alert.class)
                .single();
        notices.opened(kind, opened);
    }

    private void closeAllBut(AlertKind kind, List<String> wrong) {
        List<Alert> closed = jdbc.sql(
                        """
                        update alert set closed_at = clock_timestamp()
                        where kind = :kind and closed_at is null and subject <> all (cast(:wrong as text[]))
                        returning id, kind, subject, vendor_id, message""")
                .param("kind", kind.column())
                .param("wrong", wrong.toArray(String[]::new))
                .query(Alert.class)
                .list();
        closed.forEach(alert -> notices.closed(kind, alert));
    }

    private static String shortened(String message) {
        String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
