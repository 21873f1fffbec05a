package tn.aloauto.benchmarks;

import java.util.Locale;
import tn.aloauto.benchmarks.Stopwatch.Taken;

/** What waiting costs: a thousand feeds, each with a route and an SFTP folder, and nobody sends anything. */
final class IdleBenchmark {

    /** Until what starting has left to do is done: compiling, first sweeps, autovacuum of what was arranged. */
    private static final int SETTLING_SECONDS = 180;

    private final Options options;
    private final Report report;

    IdleBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        try (BenchDatabase database = BenchDatabase.start()) {
            ManyVendors vendors = ManyVendors.arranged(database, options.feeds() - 1);
            try (IntakeProduct product = IntakeProduct.start(database, vendors.environment())) {
                product.waitForFeeds(vendors.feeds());
                Thread.sleep(SETTLING_SECONDS * 1_000L);
                database.settle();
                Stopwatch watch = new Stopwatch(product::processorSeconds, database::processorSeconds);
                Taken taken = watch.time(() -> Thread.sleep(Math.max(30, options.seconds()) * 1_000L));
                report.fact(
                        vendors.feeds() + " feeds with nothing new",
                        String.format(
                                Locale.ROOT,
                                "%.2f %% of one core (engine %.2f, database %.2f)",
                                100 * taken.processorSeconds() / taken.seconds(),
                                100 * taken.clientSeconds() / taken.seconds(),
                                100 * taken.serverSeconds() / taken.seconds()));
                report.fact("threads of the engine", product.threads());
                report.memory(
                        "integration-routes " + IntakeProduct.HEAP,
                        product.fullestHeapMegabytes(),
                        product.peakMegabytes());
            }
        }
    }
}
