package tn.aloauto.integration.erp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.integration.definitions.FlowPublished;
import tn.aloauto.integration.synclog.Instance;

/** The links that read an ERP: when their turn comes, who holds them, and how far the last reading got. */
@Component
class PullLinks {

    private static final Logger LOG = LoggerFactory.getLogger(PullLinks.class);
    private static final Map<String, String> KINDS =
            Map.of("-catalogue-import", "catalogue", "-stock-import", "stock", "-order-status", "status");

    private final JdbcClient jdbc;
    private final PullSettings settings;
    private final Instance instance;
    private final ObjectMapper json;

    PullLinks(JdbcClient jdbc, PullSettings settings, Instance instance, ObjectMapper json) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.instance = instance;
        this.json = json;
    }

    /** A link is the flow of an {@code erp/} file whose template reads. A corrected file gets a fresh try at once. */
    @EventListener
    void published(FlowPublished flow) {
        Optional<String> kind = KINDS.keySet().stream()
                .filter(flow.template()::endsWith)
                .map(KINDS::get)
                .findFirst();
        if (!"erp".equals(flow.kind()) || kind.isEmpty()) {
            return;
        }
        Map<String, String> given = flow.parameters();
        jdbc.sql(
                        """
                        insert into erp_link (link, kind, vendor_slug, description, feed_id, definition_version, every, full_every, check_every, next_run_at)
                        values (:link, :kind, :vendor, :description, :feed, :version, make_interval(secs => :every),
                          make_interval(secs => :fullEvery), make_interval(secs => :checkEvery), clock_timestamp())
                        on conflict (link) do update set
                          kind = excluded.kind, vendor_slug = excluded.vendor_slug, description = excluded.description,
                          feed_id = excluded.feed_id, definition_version = excluded.definition_version, every = excluded.every,
                          full_every = excluded.full_every, check_every = excluded.check_every,
                          next_run_at = least(erp_link.next_run_at, clock_timestamp() + excluded.every),
                          is_active = true, failures = 0, retry_at = null, paused_code = null, paused_because = null,
                          updated_at = now()""")
                .param("link", flow.stem())
                .param("kind", kind.get())
                .param("vendor", given.getOrDefault("vendor", ""))
                .param("description", given.getOrDefault("description", ""))
                .param("feed", given.get("feed"), Types.VARCHAR)
                .param("version", flow.version())
                .param("every", seconds(given.get("every"), settings.every()))
                .param("fullEvery", seconds(given.get("fullEvery"), settings.fullEvery()))
                .param(
                        "checkEvery",
                        "stock".equals(kind.get()) ? null : seconds(given.get("checkEvery"), settings.checkEvery()),
                        Types.DOUBLE)
                .update();
    }

    void checked(String link) {
        jdbc.sql("update erp_link set checked_at = clock_timestamp() where link = :link")
                .param("link", link)
                .update();
    }

    private static double seconds(String written, Duration otherwise) {
        try {
            Duration duration = written == null ? otherwise : DurationStyle.detectAndParse(written);
            return Math.max(1, duration.toSeconds());
        } catch (IllegalArgumentException notADuration) {
            LOG.warn("« {} » is no duration such as 5m or 24h; {} is used", written, otherwise);
            return otherwise.toSeconds();
        }
    }

    /** Links whose turn it is and that nobody holds; the turn of one whose reader died is not over. */
    List<String> due() {
        return jdbc.sql(
                        """
                        select link from erp_link
                        where kind <> 'orders' and is_active and coalesce(lease_until, '-infinity') < clock_timestamp()
                          and (claimed_by is not null or wanted is not null
                               or next_run_at <= clock_timestamp() and coalesce(retry_at, '-infinity') <= clock_timestamp())
                        order by wanted is null, next_run_at""")
                .query(String.class)
                .list();
    }

    /** A link as it was claimed. */
    record Claimed(
            String link,
            String kind,
            String feed,
            Long vendorId,
            String definitionVersion,
            String wanted,
            String wantedBy,
            boolean fullIsDue,
            boolean checkIsDue,
            boolean feedIsReady) {}

    /** Takes the link for this instance, unless another one of its feed is being read or applied just now. */
    @Transactional
    public Optional<Claimed> claim(String link) {
        jdbc.sql(
                        "select 1 from erp_link where feed_id = (select feed_id from erp_link where link = :link) order by link for update")
                .param("link", link)
                .query((row, number) -> 1)
                .list();
        return jdbc.sql(
                        """
                        update erp_link l set claimed_by = :me, lease_until = clock_timestamp() + make_interval(secs => :lease),
                          next_run_at = clock_timestamp() + l.every, wanted = null, wanted_by = null,
                          reading = case when l.wanted is null then l.reading else l.wanted end,
                          reading_for = case when l.wanted is null then l.reading_for else l.wanted_by end
                        where l.link = :link and l.is_active and coalesce(l.lease_until, '-infinity') < clock_timestamp()
                          and (l.claimed_by is not null or l.wanted is not null
                               or l.next_run_at <= clock_timestamp() and coalesce(l.retry_at, '-infinity') <= clock_timestamp())
                          and not exists (select from erp_link o where o.feed_id = l.feed_id and o.link <> l.link and o.lease_until > clock_timestamp())
                          and not exists (select from file_receipt r where r.feed_id = l.feed_id and r.source = 'erp' and r.status in ('received', 'processing'))
                        returning l.link, l.kind, l.feed_id as feed, (select v.id from marketplace.vendor v where v.slug = l.vendor_slug) as vendor_id, l.definition_version, l.reading as wanted, l.reading_for as wanted_by,
                          not exists (select from erp_pull p join file_receipt r on r.id = p.receipt_id
                                      where p.link = l.link and p.scope = 'full' and r.status in ('completed', 'partial', 'duplicate')
                                        and r.finished_at > clock_timestamp() - l.full_every) as full_is_due,
                          coalesce(coalesce(l.checked_at, l.created_at) + l.check_every <= clock_timestamp(), false) as check_is_due,
                          l.feed_id is null or exists (select from feed f where f.id = l.feed_id and f.is_active and f.vendor_id is not null)
                            as feed_is_ready""")
                .param("me", instance.name())
                .param("lease", settings.lease().toMillis() / 1000.0)
                .param("link", link)
                .query(Claimed.class)
                .optional();
    }

    void renew(Set<String> held) {
        jdbc.sql("update erp_link set lease_until = clock_timestamp() + make_interval(secs => :lease)"
                        + " where link in (:held) and claimed_by = :me")
                .param("lease", settings.lease().toMillis() / 1000.0)
                .param("held", held)
                .param("me", instance.name())
                .update();
    }

    /** False when the lease was lost: somebody else reads the link by now. */
    boolean isMine(String link) {
        return jdbc.sql(
                                "select count(*) from erp_link where link = :link and claimed_by = :me and lease_until > clock_timestamp()")
                        .param("link", link)
                        .param("me", instance.name())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void letGo(String link) {
        jdbc.sql("update erp_link set claimed_by = null, lease_until = null, reading = null, reading_for = null"
                        + " where link = :link and claimed_by = :me")
                .param("link", link)
                .param("me", instance.name())
                .update();
    }

    void works(String link) {
        jdbc.sql(
                        "update erp_link set failures = 0, retry_at = null, paused_code = null, paused_because = null, updated_at = now()"
                                + " where link = :link and (retry_at is not null or failures > 0)")
                .param("link", link)
                .update();
    }

    /** Nothing is read over this link before the wait is over, unless a person asks. Answers how often it failed in a row. */
    int pause(String link, String code, String because, Duration wait, boolean doubling) {
        return jdbc.sql(
                        """
                        update erp_link l set failures = l.failures + 1, paused_code = :code, paused_because = :because,
                          updated_at = now(), retry_at = w.until, next_run_at = least(l.next_run_at, w.until)
                        from (select clock_timestamp() + least(make_interval(secs => :longest),
                                make_interval(secs => :wait * case when :doubling then power(2, least(failures, 16)) else 1 end)) as until
                              from erp_link where link = :link) w
                        where l.link = :link returning l.failures""")
                .param("code", code)
                .param("because", because)
                .param("longest", Math.max(settings.longestRetry().toSeconds(), wait.toSeconds()))
                .param("wait", wait.toMillis() / 1000.0)
                .param("doubling", doubling)
                .param("link", link)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** A reading that became a file. */
    record Reading(UUID receipt, String scope, String marks, byte[] sha256, String status) {}

    /** The link's last reading, whatever became of it. */
    Optional<Reading> last(String link) {
        return reading(link, "");
    }

    /** How far the last reading got that was applied. */
    Map<String, String> marks(String link) {
        return reading(link, " and p.scope <> 'repair' and r.status in ('completed', 'partial', 'duplicate')")
                .map(reading -> map(reading.marks()))
                .orElse(Map.of());
    }

    /** References whose difference somebody wants put right. */
    List<String> underRepair(String link) {
        return jdbc.sql(
                        "select distinct subject from erp_difference where link = :link and state = 'repairing' and vendor_order_id is null")
                .param("link", link)
                .query(String.class)
                .list();
    }

    private Optional<Reading> reading(String link, String and) {
        return jdbc.sql("select p.receipt_id as receipt, p.scope, p.marks::text as marks, p.sha256, r.status"
                        + " from erp_pull p join file_receipt r on r.id = p.receipt_id where p.link = :link" + and
                        + " order by p.receipt_id desc limit 1")
                .param("link", link)
                .query(Reading.class)
                .optional();
    }

    void keep(UUID receipt, ClaimedPull pull, PulledFile file, byte[] sha256) {
        try {
            jdbc.sql("insert into erp_pull (receipt_id, link, scope, marks, records, sha256)"
                            + " values (:receipt, :link, :scope, cast(:marks as jsonb), :records, :sha)")
                    .param("receipt", receipt)
                    .param("link", pull.link())
                    .param("scope", pull.readsAll() ? "full" : pull.scope())
                    .param("marks", json.writeValueAsString(file.marks()))
                    .param("records", file.records())
                    .param("sha", sha256)
                    .update();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> map(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
