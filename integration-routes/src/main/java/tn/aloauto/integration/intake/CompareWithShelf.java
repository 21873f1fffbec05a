package tn.aloauto.integration.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says where a partner's whole catalogue and what we sell part: the very work of applying it, on a transaction that is always
 * rolled back. So nothing differs that applying it would not change.
 */
@Component
public class CompareWithShelf {

    /** More than these are counted, not listed. */
    public static final int LISTED = 5_000;

    private final TransactionTemplate transaction;
    private final ApplyStockFile applyStockFile;
    private final Feeds feeds;
    private final FileStore files;
    private final Receipts receipts;
    private final JdbcClient jdbc;

    CompareWithShelf(
            PlatformTransactionManager transactions,
            ApplyStockFile applyStockFile,
            Feeds feeds,
            FileStore files,
            Receipts receipts,
            JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(transactions);
        this.applyStockFile = applyStockFile;
        this.feeds = feeds;
        this.files = files;
        this.receipts = receipts;
        this.jdbc = jdbc;
    }

    /**
     * One article that differs.
     *
     * @param changed as in a change set: 1 price, 2 quantity, 4 and 32 missing here, 8 missing there, 16 retired here; 0 for a
     *     text alone
     * @param texts which texts differ, as words; null when none does
     */
    public record Gap(
            String sku,
            int changed,
            BigDecimal ourPrice,
            BigDecimal theirPrice,
            Integer ourQuantity,
            Integer theirQuantity,
            String texts) {}

    /**
     * @throws FileRefused when the file cannot be read
     * @throws UnknownFeed when no live feed of an existing vendor has this id
     */
    public List<Gap> gaps(String feedId, String name, Path file, Instant fileTime) {
        Feed feed = feeds.ready(feedId);
        FileStore.StoredFile stored = files.measured(file);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            ClaimedFile standIn =
                    receipts.standIn(receipts.add(feed, name, "erp", stored, fileTime, "contrôle", "full"));
            ApplyStockFile.Work work = applyStockFile.workAnyway(standIn, file);
            return read(work.applied().changeSet());
        });
    }

    private List<Gap> read(int changeSet) {
        return jdbc.sql(
                        """
                        select p.sku, coalesce(c.changed, 0) as changed, c.old_price as our_price, c.new_price as their_price,
                               c.old_quantity as our_quantity, c.new_quantity as their_quantity,
                               case when t.changed is not null then concat_ws(', ',
                                 case when t.changed & 1 <> 0 then 'name' end, case when t.changed & 2 <> 0 then 'brand' end,
                                 case when t.changed & 4 <> 0 then 'description' end, case when t.changed & 8 <> 0 then 'category' end,
                                 case when t.changed & 16 <> 0 then 'references' end) end as texts
                        from (select * from catalogue_change where change_set = :set) c
                        full join (select * from catalogue_text_change where change_set = :set) t on t.product_id = c.product_id
                        join marketplace.product p on p.id = coalesce(c.product_id, t.product_id)
                        order by p.sku limit :listed""")
                .param("set", changeSet)
                .param("listed", LISTED)
                .query(Gap.class)
                .list();
    }
}
