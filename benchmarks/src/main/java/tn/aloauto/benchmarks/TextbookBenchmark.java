package tn.aloauto.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import tn.aloauto.benchmarks.Report.Measured;
import tn.aloauto.benchmarks.Stopwatch.Taken;

/**
 * The same file as the manuals of Camel and Spring Batch would take it: no report of what was refused, no change set, nothing
 * held back, nothing undone. Printed as a share of the floor with change set, as the product is.
 */
final class TextbookBenchmark {

    /** One statement and one commit a row is so slow that a tenth of the file tells as much. */
    private static final int SHARE_ROW_BY_ROW = 10;

    private static final List<Edition> EDITIONS = List.of(Edition.FIRST, Edition.A_FEW_CHANGED);

    private final Options options;
    private final Report report;

    private interface Way {
        void take(Path file, TextbookRow row, DataSource database) throws Exception;
    }

    TextbookBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        int few = Math.max(1_000, options.rows() / SHARE_ROW_BY_ROW);
        measure("Camel, a row", few, (file, row, database) -> TextbookCamel.take(file, row, database, false));
        measure(
                "Camel, 500 rows",
                options.rows(),
                (file, row, database) -> TextbookCamel.take(file, row, database, true));
        measure("Spring Batch", options.rows(), TextbookBatch::take);
    }

    private void measure(String name, int rows, Way way) throws Exception {
        SeededFile file = new SeededFile(new Stock(options.seed(), rows), options.invalidShare(), options.charset());
        Path folder = Files.createTempDirectory("aloauto-bench-textbook");
        for (Edition edition : EDITIONS) {
            file.write(folder.resolve(edition + ".csv"), edition, rows);
        }
        try (BenchDatabase ours = BenchDatabase.start();
                BenchDatabase floors = BenchDatabase.start();
                HikariDataSource pool = pool(ours)) {
            report.settings(ours.settings());
            IntakeFloor floor = new IntakeFloor(floors, IntakeFloor.Kind.CHANGE_SET);
            TextbookRow row = new TextbookRow(IntakeFloor.vendorId(ours), IntakeFloor.categories(ours));
            Stopwatch watch = new Stopwatch(ProcessorTime::ofThisProcess, ours::processorSeconds);
            Stopwatch floorWatch = new Stopwatch(ProcessorTime::ofThisProcess, floors::processorSeconds);
            for (Edition edition : EDITIONS) {
                byte[] prepared = floor.prepared(file, edition, rows);
                floors.settle();
                Taken bare = floorWatch.time(() -> floor.apply(prepared));
                ours.settle();
                Taken taken = watch.time(() -> way.take(folder.resolve(edition + ".csv"), row, pool));
                requireAll(ours, file.validRows(rows));
                int valid = file.validRows(rows);
                report.compare(
                        name,
                        edition.title,
                        "rows",
                        new Measured(valid, taken),
                        new Measured(valid, bare),
                        java.util.Map.of());
            }
        }
    }

    private static void requireAll(BenchDatabase database, int valid) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from marketplace.offer")) {
            row.next();
            if (row.getInt(1) != valid) {
                throw new IllegalStateException("Expected " + valid + " offers, but there are " + row.getInt(1));
            }
        }
    }

    private static HikariDataSource pool(BenchDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername("integration_app");
        config.setPassword(database.password());
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }
}
