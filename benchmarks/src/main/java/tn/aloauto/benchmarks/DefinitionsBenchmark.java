package tn.aloauto.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import tn.aloauto.benchmarks.Stopwatch.Taken;

/** How long it takes until many definitions run that are put into the folder at once, and until one that changes does. */
final class DefinitionsBenchmark {

    private static final int MANY = 200;

    private final Report report;

    DefinitionsBenchmark(Report report) {
        this.report = report;
    }

    void run() throws Exception {
        try (BenchDatabase database = BenchDatabase.start()) {
            ManyVendors vendors = ManyVendors.arranged(database, MANY);
            Path later = vendors.setAside();
            try (IntakeProduct product = IntakeProduct.start(database, vendors.environment())) {
                product.waitForFeeds(1);
                // the engine has loaded templates before, as any that has run for a minute
                vendors.bring(later, 1);
                product.waitForFeeds(2);
                Stopwatch watch = new Stopwatch(product::processorSeconds, database::processorSeconds);
                Taken many = watch.time(() -> {
                    vendors.bring(later, MANY);
                    product.waitForFeeds(MANY + 1);
                });
                report.fact(
                        MANY - 1 + " definitions put into the folder at once",
                        String.format(
                                Locale.ROOT,
                                "all run after %.1f s, of which looking twice takes about 1 (engine %.1f CPU s, database %.1f)",
                                many.seconds(),
                                many.clientSeconds(),
                                many.serverSeconds()));
            }
        }
    }
}
