package tn.aloauto.integration.dropbox;

import java.time.Duration;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.synclog.Instance;

/**
 * Remembers which files of outside servers were taken, over restarts and instances. The ready-made repository selects,
 * then inserts, and keeps a dead instance's claim for ever; this one claims in one statement, for a limited time.
 */
@Component("pollKeys")
class PollKeys extends ServiceSupport implements IdempotentRepository {

    private static final Duration LEASE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Instance instance;

    PollKeys(JdbcClient jdbc, Instance instance) {
        this.jdbc = jdbc;
        this.instance = instance;
    }

    @Override
    public boolean add(String key) {
        return jdbc.sql(
                                """
                        insert into outside_file_key (key, claimed_by, lease_until)
                        values (?, ?, clock_timestamp() + make_interval(secs => ?))
                        on conflict (key) do update
                          set claimed_by = excluded.claimed_by, claimed_at = clock_timestamp(),
                              lease_until = excluded.lease_until
                          where outside_file_key.confirmed_at is null
                            and outside_file_key.lease_until < clock_timestamp()""")
                        .params(key, instance.name(), (double) LEASE.toSeconds())
                        .update()
                == 1;
    }

    @Override
    public boolean contains(String key) {
        return jdbc.sql(
                        """
                        select exists (select from outside_file_key
                          where key = ? and (confirmed_at is not null or lease_until >= clock_timestamp()))""")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** Gives a claim back; what was taken stays known. */
    @Override
    public boolean remove(String key) {
        return jdbc.sql("delete from outside_file_key where key = ? and confirmed_at is null")
                        .param(key)
                        .update()
                == 1;
    }

    @Override
    public boolean confirm(String key) {
        return jdbc.sql(
                                """
                        update outside_file_key set confirmed_at = clock_timestamp(), lease_until = null
                        where key = ? and confirmed_at is null""")
                        .param(key)
                        .update()
                == 1;
    }

    /** Nobody empties this memory: every outside file would be taken a second time. */
    @Override
    public void clear() {
        throw new UnsupportedOperationException("The memory of taken files is not cleared");
    }
}
