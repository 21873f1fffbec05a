package tn.aloauto.marketplace.catalogue.internal;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts views and clicks in memory and adds them up in the database every few seconds, in product order: a part everybody
 * looks at is one update for all of them and no queue at its row. A crash loses those seconds, an orderly stop nothing.
 */
@Component
public class ProductCounters {

    private static final Logger LOG = LoggerFactory.getLogger(ProductCounters.class);

    private final JdbcClient database;
    private final Map<Long, Tally> waiting = new ConcurrentHashMap<>();

    private record Tally(long views, long clicks) {

        static final Tally VIEW = new Tally(1, 0);
        static final Tally CLICK = new Tally(0, 1);

        Tally plus(Tally other) {
            return new Tally(views + other.views, clicks + other.clicks);
        }
    }

    ProductCounters(JdbcClient database) {
        this.database = database;
    }

    public void viewed(long product) {
        waiting.merge(product, Tally.VIEW, Tally::plus);
    }

    public void clicked(long product) {
        waiting.merge(product, Tally.CLICK, Tally::plus);
    }

    /** What cannot be written now is counted on and written later. */
    @Scheduled(fixedDelayString = "PT5S")
    @PreDestroy
    public void addUp() {
        SortedMap<Long, Tally> taken = new TreeMap<>();
        for (Long product : waiting.keySet()) {
            Tally tally = waiting.remove(product);
            if (tally != null) {
                taken.put(product, tally);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            write(taken);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("{} counters wait: {}", taken.size(), away.getMessage());
            taken.forEach((product, tally) -> waiting.merge(product, tally, Tally::plus));
        }
    }

    /** A product that is gone meanwhile is counted no more. */
    private void write(SortedMap<Long, Tally> taken) {
        database.sql(
                        """
                        insert into product_counter (product_id, view_count, click_count)
                        select c.id, c.views, c.clicks
                        from unnest(cast(:ids as bigint[]), cast(:views as bigint[]), cast(:clicks as bigint[])) as c(id, views, clicks)
                        join product p on p.id = c.id
                        order by c.id
                        on conflict (product_id) do update set
                          view_count = product_counter.view_count + excluded.view_count,
                          click_count = product_counter.click_count + excluded.click_count""")
                .param("ids", taken.keySet().toArray(Long[]::new))
                .param("views", taken.values().stream().map(Tally::views).toArray(Long[]::new))
                .param("clicks", taken.values().stream().map(Tally::clicks).toArray(Long[]::new))
                .update();
    }
}
