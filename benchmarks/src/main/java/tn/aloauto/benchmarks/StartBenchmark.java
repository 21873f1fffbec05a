package tn.aloauto.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What starting costs and what stands in memory then: both applications on a database that is there already, next to an empty one. */
final class StartBenchmark {

    private static final int STARTS = 3;
    private static final int SETTLING_SECONDS = 10;

    private final Report report;

    /** Seconds to ready by the clock, seconds of the processor until then, MB in memory a while later. */
    private record Started(double seconds, double processorSeconds, long megabytes, long threads) {

        String text() {
            return String.format(
                    Locale.ROOT,
                    "ready after %.1f s, %.1f CPU s, then %d MB and %d threads",
                    seconds,
                    processorSeconds,
                    megabytes,
                    threads);
        }
    }

    private interface Launch {
        Application start() throws Exception;
    }

    StartBenchmark(Report report) {
        this.report = report;
    }

    void run() throws Exception {
        try (BenchDatabase database = BenchDatabase.start()) {
            // the first start of all creates keys and folders
            Shop.start(database).close();
            measure("empty web application " + Shop.HEAP, StartBenchmark::empty);
            measure("marketplace-api " + Shop.HEAP, () -> Shop.start(database));
            measure("integration-routes " + IntakeProduct.HEAP, () -> IntakeProduct.engine(database, Map.of()));
        }
    }

    private void measure(String name, Launch launch) throws Exception {
        List<Started> starts = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            Application application = launch.start();
            double processor = application.processorSeconds();
            Thread.sleep(SETTLING_SECONDS * 1_000L);
            starts.add(new Started(
                    application.startSeconds(), processor, application.residentMegabytes(), application.threads()));
            application.kill();
        }
        starts.sort(Comparator.comparingDouble(Started::processorSeconds));
        report.fact(
                "start of " + name + ", the middle of " + STARTS,
                starts.get(STARTS / 2).text());
    }

    private static Application empty() throws Exception {
        int port = Application.freePort();
        return Application.start(
                "empty",
                List.of(
                        Shop.HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmptyWebApplication.class.getName(),
                        Integer.toString(port)),
                Map.of(),
                port,
                "/health");
    }
}
