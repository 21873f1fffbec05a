package tn.aloauto.integration.intake;

import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.sentences.Sentence;
import tn.aloauto.integration.synclog.Instance;

/** Whose turn it is among the files that came in, who works on one until when, and how its work ended. */
@Component
class FileClaims {

    /** Within a feed in the order of arrival, and never two files of one vendor at the same time. */
    private static final String CLAIMABLE =
            """
            r.status in ('received', 'processing') and coalesce(r.lease_until, '-infinity') < clock_timestamp()
            and not exists (select from file_receipt older where older.feed_id = r.feed_id and older.id < r.id
                            and older.status in ('received', 'processing'))
            and not exists (select from file_receipt busy where busy.vendor_id = r.vendor_id and busy.id <> r.id
                            and busy.status = 'processing' and busy.lease_until >= clock_timestamp())""";

    private static final int LOOKED_AT = 2_000;

    private final JdbcClient jdbc;
    private final Instance instance;
    private final Duration lease;
    private final IntakeSettings.LaneLimits lanes;

    FileClaims(JdbcClient jdbc, Instance instance, IntakeSettings settings) {
        this.jdbc = jdbc;
        this.instance = instance;
        this.lease = settings.intake().lease();
        this.lanes = settings.intake().lanes();
    }

    /**
     * The oldest unfinished file of a feed, when nobody holds it and no other file of its vendor is worked on.
     *
     * @param large by its bytes (what is packed counts tenfold), or because its feed's last file took long
     */
    record Waiting(String feed, long vendorId, UUID id, boolean large) {}

    /**
     * The files whose turn it is, one for each feed at most, the one that waits longest first.
     *
     * @param patience files that nobody has tried yet are left alone for so long
     */
    List<Waiting> waiting(Duration patience) {
        return waiting(
                "and (r.attempts > 0 or r.released_by is not null or r.received_at <= clock_timestamp() - make_interval(secs => :patience))",
                "patience",
                patience.toMillis() / 1000.0);
    }

    /** This file, when its turn has come. */
    Optional<Waiting> waiting(UUID id) {
        return waiting("and r.id = :id", "id", id).stream().findFirst();
    }

    private List<Waiting> waiting(String which, String name, Object value) {
        return jdbc.sql(
                        """
                        select r.feed_id as feed, r.vendor_id, r.id,
                               r.size_bytes * case r.file_type when 'csv' then 1 else 10 end > :small
                               or coalesce(last.seconds > :slow, false) as large
                        from file_receipt r
                        left join lateral (
                          select extract(epoch from done.finished_at - done.started_at) as seconds from file_receipt done
                          where done.feed_id = r.feed_id and done.status in ('completed', 'partial')
                          order by done.received_at desc limit 1) last on true
                        where\s"""
                                + CLAIMABLE
                                + " "
                                + which
                                + " order by r.id limit :limit")
                .param(name, value)
                .param("small", lanes.smallUpTo().toBytes())
                .param("slow", lanes.slowAfter().toMillis() / 1000.0)
                .param("limit", LOOKED_AT)
                .query(Waiting.class)
                .list();
    }

    /** Takes the file for this instance; empty when another holds it, when it is done, or not yet its turn. */
    Optional<ClaimedFile> claim(UUID id) {
        return jdbc.sql(
                        """
                        with turn as (
                          select r.id from file_receipt r where r.id = :id and\s"""
                                + CLAIMABLE
                                + """
                           for update skip locked)
                        update file_receipt r
                        set status = 'processing', claimed_by = :instance, attempts = attempts + 1,
                            lease_until = clock_timestamp() + make_interval(secs => :lease),
                            started_at = coalesce(started_at, clock_timestamp())
                        from turn where r.id = turn.id
                        returning r.id, r.feed_id, r.vendor_id, r.original_file_name, r.sha256, r.size_bytes,
                                  r.file_time, r.attempts, r.definition_version, r.correlation_id, r.released_by,
                                  r.mode""")
                .param("instance", instance.name())
                .param("lease", leaseSeconds())
                .param("id", id)
                .query(ClaimedFile::of)
                .optional();
    }

    /** Lengthens the leases of files this instance still works on. */
    void keep(Collection<UUID> held) {
        jdbc.sql(
                        """
                        update file_receipt set lease_until = clock_timestamp() + make_interval(secs => :lease)
                        where id in (:held) and status = 'processing' and claimed_by = :instance""")
                .param("lease", leaseSeconds())
                .param("held", held)
                .param("instance", instance.name())
                .update();
    }

    /** Lets a file wait for another attempt. */
    void release(ClaimedFile file, Duration pause, Sentence why) {
        jdbc.sql(
                        """
                        update file_receipt set status = 'received', claimed_by = null, message = :why, message_code = :code,
                               message_arguments = :arguments, phase = null,
                               processed_rows = 0,
                               lease_until = clock_timestamp() + make_interval(secs => :pause)
                        where id = :id and status = 'processing' and claimed_by = :instance""")
                .param("why", why.text())
                .param("code", why.code(), Types.VARCHAR)
                .param("arguments", why.arguments().toArray(String[]::new))
                .param("pause", pause.toMillis() / 1000.0)
                .param("id", file.id())
                .param("instance", instance.name())
                .update();
    }

    /**
     * Ends a file this instance holds, in the caller's transaction. False when the lease was lost: then another instance
     * works on the file and the caller must undo what it did.
     */
    boolean finish(ClaimedFile file, Outcome outcome) {
        Outcome.Counts counts = outcome.counts();
        return jdbc.sql(
                                """
                        update file_receipt set status = :status, total_rows = :total, processed_rows = :total,
                          created_rows = :created, updated_rows = :updated, unchanged_rows = :unchanged,
                          removed_rows = :removed, error_rows = :errors, message = :message,
                          message_code = :code, message_arguments = :arguments, duplicate_of = :duplicateOf,
                          definition_version = coalesce(:version, definition_version),
                          finished_at = case when :status = 'held' then null else clock_timestamp() end,
                          claimed_by = null, lease_until = null, phase = null
                        where id = :id and status = 'processing' and claimed_by = :instance""")
                        .param("status", outcome.status().column())
                        .param("total", counts.total())
                        .param("created", counts.created())
                        .param("updated", counts.updated())
                        .param("unchanged", counts.unchanged())
                        .param("removed", counts.removed())
                        .param("errors", counts.rejected())
                        .param("message", outcome.message())
                        .param("code", outcome.said().code(), Types.VARCHAR)
                        .param("arguments", outcome.said().arguments().toArray(String[]::new))
                        .param("duplicateOf", outcome.duplicateOf(), Types.OTHER)
                        .param("version", outcome.version(), Types.VARCHAR)
                        .param("id", file.id())
                        .param("instance", instance.name())
                        .update()
                == 1;
    }

    private double leaseSeconds() {
        return lease.toMillis() / 1000.0;
    }
}
