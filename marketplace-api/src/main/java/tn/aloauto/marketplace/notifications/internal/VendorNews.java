package tn.aloauto.marketplace.notifications.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.Recorded;

/** Tells vendors what was decided about their shop, which of their files need them, and what became of a mapping they sent. */
@Component
class VendorNews {

    private final JdbcClient database;
    private final Notices notices;

    private record Shop(UUID userId, String companyName, String reason) {}

    private record File(UUID id, UUID userId, String name, String status) {}

    private record Mapping(UUID id, UUID userId, String fileName, String status, String reason) {}

    VendorNews(JdbcClient database, Notices notices) {
        this.database = database;
        this.notices = notices;
    }

    @EventListener
    void hear(Recorded fact) {
        switch (fact.action()) {
            case "vendor.activated" -> decided(fact, Kind.VENDOR_APPROVED);
            case "vendor.rejected" -> decided(fact, Kind.VENDOR_REJECTED);
            case "vendor.verified" -> decided(fact, Kind.VENDOR_VERIFIED);
            case "vendor.suspended" -> decided(fact, Kind.VENDOR_SUSPENDED);
            default -> {
                // no news for a vendor
            }
        }
    }

    /** The engine's files live in its own schema: what it holds is looked for, and told once however often it is seen. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Transactional
    public void tellOfFiles() {
        List<File> files = database.sql(
                        """
                        select f.id, v.user_id, f.original_file_name as name, f.status
                        from integration.file_uploads f join vendor v on v.id = f.vendor_id
                        where f.status in ('held', 'failed') and f.received_at > now() - interval '7 days'
                          and not exists (select from notification n
                            where n.dedupe_key = 'file_' || f.status || ':' || v.user_id || ':' || f.id)
                        order by f.received_at limit 100""")
                .query(File.class)
                .list();
        files.forEach(file -> notices.tell(
                file.userId(),
                file.status().equals("held") ? Kind.FILE_HELD : Kind.FILE_FAILED,
                file.id().toString(),
                "/vendor/files/" + file.id(),
                file.name()));
    }

    /** Looked for like the files: the decision is the engine's, and told even if nobody lived to record it here. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Transactional
    public void tellOfMappings() {
        List<Mapping> mappings = database.sql(
                        """
                        select m.id, v.user_id, m.file_name, m.status, coalesce(m.reason, '-') as reason
                        from integration.mapping_submissions m join vendor v on v.id = m.vendor_id
                        where m.status in ('accepted', 'refused') and m.decided_at > now() - interval '7 days'
                          and not exists (select from notification n
                            where n.dedupe_key = 'mapping_' || m.status || ':' || v.user_id || ':' || m.id)
                        order by m.decided_at limit 100""")
                .query(Mapping.class)
                .list();
        mappings.forEach(mapping -> notices.tell(
                mapping.userId(),
                mapping.status().equals("accepted") ? Kind.MAPPING_ACCEPTED : Kind.MAPPING_REFUSED,
                mapping.id().toString(),
                "/vendor/feeds",
                mapping.fileName(),
                mapping.reason()));
    }

    private void decided(Recorded fact, Kind kind) {
        Shop shop = database.sql(
                        "select user_id, company_name, coalesce(suspended_reason, rejected_reason, '-') as reason"
                                + " from vendor where id = cast(:id as bigint)")
                .param("id", fact.entityId())
                .query(Shop.class)
                .single();
        long decision = database.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
        notices.tell(
                shop.userId(), kind, fact.entityId() + ":" + decision, "/vendor", shop.companyName(), shop.reason());
    }
}
