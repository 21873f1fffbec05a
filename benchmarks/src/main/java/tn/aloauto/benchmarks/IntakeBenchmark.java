package tn.aloauto.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tn.aloauto.benchmarks.IntakeProduct.Outcome;
import tn.aloauto.benchmarks.Stopwatch.Taken;

/**
 * A vendor's file in five editions, first as the floors take it, then as the product does: each on a fresh database, each
 * warmed up with the first fiftieth of the rows.
 */
final class IntakeBenchmark {

    static final String FEED = "pieces-tunis-stock";

    private static final int WARM_UP_SHARE = 50;

    private final Options options;
    private final Report report;
    private final SeededFile file;

    IntakeBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.file =
                new SeededFile(new Stock(options.seed(), options.rows()), options.invalidShare(), options.charset());
    }

    void run() throws Exception {
        Map<IntakeFloor.Kind, Map<Edition, Taken>> floors = new EnumMap<>(IntakeFloor.Kind.class);
        for (IntakeFloor.Kind kind : IntakeFloor.Kind.values()) {
            floors.put(kind, floor(kind));
        }
        Map<Edition, Taken> product = product();
        int rows = file.validRows(options.rows());
        floors.forEach((kind, floor) -> {
            for (Edition edition : Edition.COMPARED) {
                report.compare(kind.title, edition.title, rows, "rows", product.get(edition), floor.get(edition));
            }
        });
    }

    private Map<Edition, Taken> floor(IntakeFloor.Kind kind) throws Exception {
        Map<Edition, Taken> taken = new EnumMap<>(Edition.class);
        try (BenchDatabase database = BenchDatabase.start()) {
            report.settings(database.settings());
            IntakeFloor floor = new IntakeFloor(database, kind);
            Stopwatch watch = new Stopwatch(ProcessorTime::ofThisProcess, database::processorSeconds);
            floor.apply(floor.prepared(file, Edition.FIRST, warmUpRows()));
            for (Edition edition : Edition.COMPARED) {
                byte[] rows = floor.prepared(file, edition, options.rows());
                database.settle();
                taken.put(edition, watch.time(() -> floor.apply(rows)));
            }
        }
        return taken;
    }

    private Map<Edition, Taken> product() throws Exception {
        Map<Edition, Taken> taken = new EnumMap<>(Edition.class);
        Path folder = Files.createTempDirectory("aloauto-bench-files");
        try (BenchDatabase database = BenchDatabase.start();
                IntakeProduct product = IntakeProduct.start(database)) {
            Stopwatch watch = new Stopwatch(product::processorSeconds, database::processorSeconds);
            Path warmUp = folder.resolve("warm-up.csv");
            file.write(warmUp, Edition.FIRST, warmUpRows());
            product.take(warmUp);
            for (Edition edition : Edition.COMPARED) {
                Path written = folder.resolve(FEED + "-" + edition.ordinal() + ".csv");
                file.write(written, edition, options.rows());
                database.settle();
                WriteAheadLog log = WriteAheadLog.from(database);
                taken.put(edition, watch.time(() -> requireAllTaken(edition, product.take(written))));
                report.fact("log written, " + edition.title, log.written(edition.changesNothing()));
                Files.delete(written);
            }
            report.memory(
                    "integration-routes " + IntakeProduct.HEAP,
                    product.fullestHeapMegabytes(),
                    product.peakMegabytes());
        }
        return taken;
    }

    private int warmUpRows() {
        return options.rows() / WARM_UP_SHARE;
    }

    /** A figure counts only for work that was done. */
    private void requireAllTaken(Edition edition, Outcome outcome) {
        int valid = file.validRows(options.rows());
        int changed =
                switch (edition) {
                    case FIRST -> valid - file.validRows(warmUpRows());
                    case SAME, SAME_LATER, SAME_AGAIN -> 0;
                    case A_FEW_CHANGED -> file.changedRows(options.rows());
                    case ALL_STOCK_CHANGED -> valid;
                };
        boolean asExpected = outcome.created() + outcome.updated() == changed
                && outcome.rejected() == options.rows() - valid
                && outcome.unchanged() == valid - changed;
        if (!asExpected) {
            throw new IllegalStateException(
                    edition.title + ": expected " + changed + " of " + valid + " rows changed, but got " + outcome);
        }
    }
}
