package tn.aloauto.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The floor does the whole work: else the ratio would flatter or shame the product for nothing. */
class IntakeFloorIT {

    private static final int ROWS = 1_000;

    @ParameterizedTest
    @EnumSource(IntakeFloor.Kind.class)
    void leavesTheCatalogueAsTheFileSays(IntakeFloor.Kind kind) throws Exception {
        SeededFile file = new SeededFile(new Stock(7, ROWS), 0.02, StandardCharsets.UTF_8);
        try (BenchDatabase database = BenchDatabase.start()) {
            IntakeFloor floor = new IntakeFloor(database, kind);
            for (Edition edition : Edition.COMPARED) {
                floor.apply(floor.prepared(file, edition, ROWS));
            }
            assertThat(count(database, "product")).isEqualTo(file.validRows(ROWS));
            assertThat(count(database, "product_reference"))
                    .isEqualTo(kind == IntakeFloor.Kind.BARE ? 0 : file.validRows(ROWS));
            assertThat(quantities(database)).isEqualTo(quantities(file));
        }
    }

    @Test
    void measuresTheWorkOfTheServer() throws Exception {
        try (BenchDatabase database = BenchDatabase.start();
                Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            double before = database.processorSeconds();
            statement.execute("select count(md5(n::text)) from generate_series(1, 400000) n");
            assertThat(database.processorSeconds()).isGreaterThan(before);
            assertThat(database.settings()).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on");
        }
    }

    private static long quantities(SeededFile file) {
        long[] sum = {0};
        file.eachValid(Edition.ALL_STOCK_CHANGED, ROWS, (part, row) -> sum[0] += part.quantity());
        return sum[0];
    }

    private static long quantities(BenchDatabase database) throws Exception {
        return one(database, "select sum(feed_quantity) from marketplace.offer");
    }

    private static long count(BenchDatabase database, String table) throws Exception {
        return one(database, "select count(*) from marketplace." + table);
    }

    private static long one(BenchDatabase database, String sql) throws Exception {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
