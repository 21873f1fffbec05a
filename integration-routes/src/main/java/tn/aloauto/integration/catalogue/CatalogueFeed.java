package tn.aloauto.integration.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.integration.mapping.Categories;

/**
 * Applies a file's rows to one vendor's catalogue in the caller's transaction: one pass into staging, then a handful of
 * set-based statements. Writes what changed and nothing else.
 */
@Component
public class CatalogueFeed {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueFeed.class);
    private static final int FEW = 2_000;
    private static final int VERY_MANY = 400_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Brake brake;

    CatalogueFeed(DataSource dataSource, JdbcClient jdbc, Brake brake) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.brake = brake;
    }

    /** The shop's categories as they are now. */
    public Categories categories() {
        return new Categories(
                jdbc.sql("select id, parent_id, name, name_ar, name_en, slug from marketplace.category order by id")
                        .query((row, number) -> new Categories.Category(
                                row.getLong("id"),
                                row.getObject("parent_id", Long.class),
                                row.getString("name"),
                                row.getString("name_ar"),
                                row.getString("name_en"),
                                row.getString("slug")))
                        .list());
    }

    /** Two feeds of one vendor never merge at the same time; waits for the other to finish. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waitForTurnOf(long vendorId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('catalogue feed of vendor'), cast(:vendor as integer))")
                .param("vendor", (int) vendorId)
                .query((row, number) -> 1)
                .single();
    }

    /** After many new products: the shop's queries need not wait for autovacuum to be planned well. */
    public void refreshStatistics() {
        try {
            jdbc.sql("select marketplace.refresh_catalogue_statistics()")
                    .query((row, number) -> 1)
                    .single();
        } catch (DataAccessException failure) {
            LOG.warn("The catalogue's statistics were not refreshed; autovacuum will", failure);
        }
    }

    /** Applies the rows whatever the brake says of them: whether the transaction stands is the caller's to decide. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Applied apply(FeedLoad load, FeedRows rows) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            int threshold = postgres.getPrepareThreshold();
            // each file is another size: a plan kept from the last one would be a bad one
            postgres.setPrepareThreshold(0);
            try {
                return apply(load, rows, postgres);
            } finally {
                postgres.setPrepareThreshold(threshold);
            }
        } catch (SQLException failure) {
            throw new SQLErrorCodeSQLExceptionTranslator("PostgreSQL").translate("catalogue feed", null, failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private Applied apply(FeedLoad load, FeedRows rows, PGConnection postgres) throws SQLException, IOException {
        long begin = System.nanoTime();
        jdbc.sql(FeedSql.PREPARE_TABLES).update();
        int total;
        int rejected;
        int found;
        Settled settled;
        long staged;
        try (RejectionSpool rejections = new RejectionSpool(load.receipt(), load.workFolder())) {
            total = Staging.copy(load, rows, postgres, rejections);
            staged = System.nanoTime();
            rejections.copyInto(postgres.getCopyAPI());
            allowNestedLoops(total <= FEW);
            if (total > VERY_MANY) {
                jdbc.sql(FeedSql.MORE_MEMORY).update();
            }
            settled = settleReservations(load);
            found = findDifferences(load, rows, total > FEW);
            rejected =
                    rejections.rows() + (found == 0 ? 0 : refuseForeignSkus(load, rejections.cells(), rows.sheets()));
        }
        boolean nothingGood = rejected == total;
        Merged merged = nothingGood
                ? Merged.NOTHING
                : mergeInto(openChangeSet(load, settled, rows.sheets()), load, rows, found);
        return new Applied(
                total,
                merged.created(),
                merged.updated(),
                rejected,
                merged.removed(),
                nothingGood ? 0 : settled.settled(),
                merged.changeSet(),
                nothingGood ? null : brake.reason(load, total, rejected, merged),
                millis(begin, staged),
                millis(staged, System.nanoTime()));
    }

    /**
     * The planner sees how many rows are staged, but knows a vendor's own only by statistics that may be from before its first
     * load: believing there are none it would compare every row with every row. It may do so with a few.
     */
    private void allowNestedLoops(boolean allowed) {
        jdbc.sql("set local enable_nestloop = " + (allowed ? "on" : "off")).update();
    }

    private int findDifferences(FeedLoad load, FeedRows rows, boolean many) {
        return jdbc.sql(FeedSql.FIND_DIFFERENCES)
                .param("vendor", load.vendorId())
                .param("feed", load.feed())
                .param("many", many)
                .param("givesBrand", rows.givesBrand())
                .param("givesDescription", rows.givesDescription())
                .param("givesReferences", rows.givesOeReferences())
                .update();
    }

    private int refuseForeignSkus(FeedLoad load, int cells, List<SheetStart> sheets) {
        return jdbc.sql(FeedSql.REFUSE_FOREIGN_SKUS)
                .param("receipt", load.receipt())
                .param("cells", cells)
                .param("column", load.referenceColumn())
                .param("sheets", json(sheets))
                .update();
    }

    private record Settled(OffsetDateTime since, int settled) {}

    private Settled settleReservations(FeedLoad load) {
        return jdbc.sql(FeedSql.SETTLE_RESERVATIONS)
                .param("vendor", load.vendorId())
                .param("fileTime", load.fileTime().atOffset(ZoneOffset.UTC))
                .query(Settled.class)
                .single();
    }

    private int openChangeSet(FeedLoad load, Settled settled, List<SheetStart> sheets) {
        return jdbc.sql(FeedSql.OPEN_CHANGE_SET)
                .param("receipt", load.receipt())
                .param("feed", load.feed())
                .param("vendor", load.vendorId())
                .param("definitionVersion", load.definitionVersion())
                .param("mappingVersion", load.mappingVersion())
                .param("sheets", sheets.isEmpty() ? null : json(sheets), Types.VARCHAR)
                .param("columns", json(load.columnNames()))
                .param("settledFrom", settled.settled() == 0 ? null : settled.since(), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Integer.class)
                .single();
    }

    private Merged mergeInto(int changeSet, FeedLoad load, FeedRows rows, int found) {
        int created = 0;
        int updated = 0;
        MergedOffers offers = MergedOffers.NONE;
        if (found > 0) {
            // by product id from here on: no statistics are needed to see that a few are looked up and many are hashed
            allowNestedLoops(true);
            int products = mergeProducts(changeSet, load, rows);
            created = products == 0 ? 0 : replaceReferences(products);
            offers = jdbc.sql(FeedSql.MERGE_OFFERS)
                    .param("vendor", load.vendorId())
                    .param("changeSet", changeSet)
                    .param("priceMove", load.limits().priceMove())
                    .query(MergedOffers.class)
                    .single();
            updated = products - created + offers.alone();
        }
        int removed = load.full() ? retireAbsent(changeSet, load) : 0;
        noteHabits(changeSet, offers);
        return new Merged(changeSet, created, updated, removed, offers);
    }

    private void noteHabits(int changeSet, MergedOffers offers) {
        if (offers.zeroed() + offers.moved() == 0) {
            return;
        }
        jdbc.sql("update integration.change_set set zeroed = :zeroed, moved = :moved where number = :set")
                .param("zeroed", offers.zeroed())
                .param("moved", offers.moved())
                .param("set", changeSet)
                .update();
    }

    private int mergeProducts(int changeSet, FeedLoad load, FeedRows rows) {
        return jdbc.sql(FeedSql.MERGE_PRODUCTS)
                .param("vendor", load.vendorId())
                .param("feed", load.feed())
                .param("changeSet", changeSet)
                .param("givesBrand", rows.givesBrand())
                .param("givesDescription", rows.givesDescription())
                .param("givesReferences", rows.givesOeReferences())
                .update();
    }

    /** Answers how many of the changed products are new. */
    private int replaceReferences(int products) {
        int created = jdbc.sql("select count(*) from product_change where is_new")
                .query(Integer.class)
                .single();
        if (created < products) {
            jdbc.sql(FeedSql.DELETE_OLD_REFERENCES).update();
        }
        jdbc.sql(FeedSql.INSERT_NEW_REFERENCES).update();
        return created;
    }

    private int retireAbsent(int changeSet, FeedLoad load) {
        allowNestedLoops(false);
        return jdbc.sql(FeedSql.RETIRE_ABSENT)
                .param("vendor", load.vendorId())
                .param("feed", load.feed())
                .param("changeSet", changeSet)
                .update();
    }

    private static String json(Object plain) {
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
