package tn.aloauto.integration.intake;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.catalogue.BrakeLimits;
import tn.aloauto.integration.definitions.FlowPublished;
import tn.aloauto.integration.definitions.FlowWithdrawn;

/** The feed rows: one per vendor file in route-definitions, kept in step with what is published. */
@Component
class Feeds {

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    private static final List<String> BRAKE_PARAMETERS =
            List.of("maxLost", "maxZeroed", "maxMoved", "priceMove", "maxRejected", "maxNew");

    private static final List<String> SCHEDULE_PARAMETERS = List.of("expectEvery", "expectBy", "expectDays");

    private final JdbcClient jdbc;
    private final FeedLimits limits;

    Feeds(JdbcClient jdbc, FeedLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    @EventListener
    void published(FlowPublished flow) {
        Map<String, String> parameters = flow.parameters();
        if (!"vendors".equals(flow.kind()) || !parameters.containsKey("mapping")) {
            return;
        }
        jdbc.sql(
                        """
                        insert into feed as f
                          (id, vendor_slug, vendor_id, description, template, mapping, mode, definition_version, brake, schedule)
                        values (:id, :vendor, (select id from marketplace.vendor where slug = :vendor),
                          :description, :template, :mapping, :mode, :version, :brake, :schedule)
                        on conflict (id) do update set
                          vendor_slug = excluded.vendor_slug, vendor_id = excluded.vendor_id,
                          description = excluded.description, template = excluded.template,
                          mapping = excluded.mapping, mode = excluded.mode,
                          definition_version = excluded.definition_version, brake = excluded.brake,
                          schedule = excluded.schedule, is_active = true,
                          updated_at = now()
                        where (f.vendor_slug, f.vendor_id, f.description, f.template, f.mapping, f.mode,
                               f.definition_version, f.brake, f.schedule, f.is_active)
                          is distinct from
                          (excluded.vendor_slug, excluded.vendor_id, excluded.description, excluded.template,
                           excluded.mapping, excluded.mode, excluded.definition_version, excluded.brake, excluded.schedule,
                           true)""")
                .param("id", flow.stem())
                .param("vendor", parameters.getOrDefault("vendor", ""))
                .param("description", parameters.getOrDefault("description", flow.stem()))
                .param("template", flow.template())
                .param("mapping", parameters.get("mapping"))
                .param("mode", parameters.getOrDefault("mode", "partial"))
                .param("version", flow.version())
                .param("brake", given(parameters, BRAKE_PARAMETERS))
                .param("schedule", given(parameters, SCHEDULE_PARAMETERS))
                .update();
    }

    private static String given(Map<String, String> parameters, List<String> names) {
        return names.stream()
                .filter(name -> !parameters.getOrDefault(name, "").isBlank())
                .map(name -> name + "=" + parameters.get(name).strip())
                .collect(Collectors.joining(", "));
    }

    @EventListener
    void withdrawn(FlowWithdrawn flow) {
        jdbc.sql("update feed set is_active = false, updated_at = now() where id = :id and is_active")
                .param("id", flow.stem())
                .update();
    }

    /** A definition may be there before its vendor has signed up. */
    @Scheduled(fixedDelayString = "${aloauto.intake.find-vendors:5s}")
    void findTheVendorsOfNewFeeds() {
        int found = jdbc.sql(
                        """
                        update feed f set vendor_id = v.id, updated_at = now()
                        from marketplace.vendor v where f.vendor_id is null and v.slug = f.vendor_slug""")
                .update();
        if (found > 0) {
            LOG.info("{} feed(s) now know their vendor", found);
        }
    }

    /** How far a file of the feed may go before it is held. */
    BrakeLimits limitsOf(Feed feed) {
        return limits.of(feed);
    }

    Optional<Feed> find(String id) {
        return jdbc.sql(
                        """
                        select id, vendor_slug, vendor_id, mapping, mode, definition_version, is_active, last_sha256,
                               last_mapping_version, last_file_time, last_receipt_id, brake
                        from feed where id = :id""")
                .param("id", id)
                .query(Feed.class)
                .optional();
    }

    /** How many rows the feed's last applied file had; null before any. */
    Integer rowsOfTheLast(Feed feed) {
        return jdbc.sql("select total_rows from file_receipt where id = ?")
                .param(feed.lastReceiptId())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** A feed that can take a file now. */
    Feed ready(String id) {
        Optional<Feed> feed = find(id);
        if (feed.isPresent() && feed.get().vendorId() == null) {
            findTheVendorsOfNewFeeds();
            feed = find(id);
        }
        return feed.filter(f -> f.isActive() && f.vendorId() != null).orElseThrow(() -> new UnknownFeed(id));
    }

    /**
     * Moves the guard on to a file, in the transaction that applies it. False when another file was applied since the
     * guard was read, or when this one is older than the last.
     */
    boolean moveOnTo(ClaimedFile file, String mappingVersion, Feed asSeen) {
        return jdbc.sql(
                                """
                        update feed set last_sha256 = :sha, last_mapping_version = :mappingVersion,
                               last_file_time = :fileTime, last_receipt_id = :receipt
                        where id = :id and last_receipt_id is not distinct from :lastReceipt
                          and (last_file_time is null or last_file_time <= :fileTime)""")
                        .param("sha", file.sha256())
                        .param("mappingVersion", mappingVersion)
                        .param("fileTime", Times.utc(file.fileTime()))
                        .param("receipt", file.id())
                        .param("id", file.feed())
                        .param("lastReceipt", asSeen.lastReceiptId(), Types.OTHER)
                        .update()
                == 1;
    }

    /** After an undo the guard stands where the newest file that still counts left it; before any, it stands nowhere. */
    void moveBack(String id) {
        jdbc.sql(
                        """
                        update feed f set last_sha256 = r.sha256, last_mapping_version = s.mapping_version,
                               last_file_time = r.file_time, last_receipt_id = r.id
                        from (select 1) one left join lateral (
                               select receipt_id, mapping_version from change_set
                               where feed_id = :id and kind = 'file' and undone_by is null order by number desc limit 1) s on true
                             left join file_receipt r on r.id = s.receipt_id
                        where f.id = :id""")
                .param("id", id)
                .update();
    }
}
