package tn.aloauto.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tn.aloauto.benchmarks.Stopwatch.Taken;

/**
 * What one row costs in ever larger files, each into a shop of its own: loaded, then sent again unchanged. The first, smallest
 * file warms the engine up and is measured at its second coming.
 */
final class SlopeBenchmark {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000, 5_000_000);

    /** Five million rows are half a gigabyte; the engine takes 200 MB unless it is told to take more. */
    private static final Map<String, String> LARGE_FILES = Map.of("ALOAUTO_SFTP_MAX_FILE", "1GB");

    private final Options options;
    private final Report report;

    /** Microseconds of processor time per good row, the application's and the database's. */
    private record Cost(int rows, double application, double database) {

        static Cost of(int rows, int valid, Taken taken) {
            return new Cost(rows, taken.clientSeconds() * 1e6 / valid, taken.serverSeconds() * 1e6 / valid);
        }

        double together() {
            return application + database;
        }

        String told() {
            return String.format(
                    Locale.ROOT, "%.2f us (application %.2f, database %.2f)", together(), application, database);
        }
    }

    SlopeBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        List<Cost> loaded = new ArrayList<>();
        List<Cost> unchanged = new ArrayList<>();
        for (int rows : SIZES) {
            if (rows <= options.rows()) {
                measure(rows, loaded, unchanged);
            }
        }
        tell("load", loaded);
        tell("0 % changed", unchanged);
    }

    private void measure(int rows, List<Cost> loaded, List<Cost> unchanged) throws Exception {
        SeededFile file = new SeededFile(new Stock(options.seed(), rows), options.invalidShare(), options.charset());
        Path folder = Files.createTempDirectory("aloauto-bench-slope");
        try (BenchDatabase database = BenchDatabase.start();
                IntakeProduct product = IntakeProduct.start(database, LARGE_FILES)) {
            product.waitForFeeds(1);
            Stopwatch watch = new Stopwatch(product::processorSeconds, database::processorSeconds);
            int valid = file.validRows(rows);
            for (Edition edition : List.of(Edition.FIRST, Edition.SAME, Edition.SAME_AGAIN)) {
                Path written = folder.resolve(edition + ".csv");
                file.write(written, edition, rows);
                database.settle();
                Taken taken = watch.time(() -> requireAll(edition, valid, product.take(written)));
                Files.delete(written);
                if (edition == Edition.FIRST) {
                    loaded.add(Cost.of(rows, valid, taken));
                } else if (edition == Edition.SAME_AGAIN) {
                    unchanged.add(Cost.of(rows, valid, taken));
                }
            }
            report.fact(
                    "fullest heap in MB with " + IntakeProduct.HEAP + ", " + rows + " rows",
                    product.fullestHeapMegabytes());
        }
    }

    private static void requireAll(Edition edition, int valid, IntakeProduct.Outcome outcome) {
        int expected = edition == Edition.FIRST ? valid : 0;
        if (outcome.created() != expected || outcome.created() + outcome.unchanged() != valid) {
            throw new IllegalStateException(
                    edition + ": expected " + expected + " new of " + valid + ", but got " + outcome);
        }
    }

    /** The slope is by how much a row dearer each tenfold of the file makes it; 0 % is flat. */
    private void tell(String work, List<Cost> costs) {
        costs.forEach(cost -> report.fact(work + ", a row of " + cost.rows(), cost.told()));
        if (costs.size() > 1) {
            Cost first = costs.get(0);
            Cost last = costs.get(costs.size() - 1);
            double tenfolds = Math.log10((double) last.rows() / first.rows());
            double slope = Math.pow(last.together() / first.together(), 1 / tenfolds) - 1;
            report.fact(work + ", slope per tenfold", String.format(Locale.ROOT, "%+.0f %%", slope * 100));
        }
    }
}
