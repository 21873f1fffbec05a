package tn.aloauto.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tn.aloauto.benchmarks.Stopwatch.Taken;

/**
 * Sixteen buyers who each lay two pieces into the cart and order them, again and again: over the shop's REST interface, and the
 * same statements alone, sent by plain JDBC.
 */
final class CheckoutBenchmark {

    private static final int PIECES_OF_EACH = 1_000_000;

    private final Options options;
    private final Report report;

    /** One buyer's way from an empty cart to an order. */
    interface Purchase {
        void of(long first, long second) throws Exception;
    }

    /** A buyer, signed in or connected. */
    interface Arrival {
        Purchase of(UUID buyer) throws Exception;
    }

    private record Run(Report.Measured measured, double[] milliseconds) {}

    CheckoutBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        Stock stock = new Stock(options.seed(), options.rows());
        try (BenchDatabase database = BenchDatabase.start()) {
            report.settings(database.settings());
            ListBenchmark.fill(database, stock);
            plenty(database);
            Shelf shelf = Shelf.of(database, stock);
            Run ours;
            try (Application shop = Shop.start(database)) {
                Buyers buyers = Buyers.of(database, shop);
                Stopwatch watch = new Stopwatch(shop::processorSeconds, database::processorSeconds);
                ours = measure(watch, shelf, buyers.ids(), buyers::signIn);
                report.memory("marketplace-api " + Shop.HEAP, shop.fullestHeapMegabytes(), shop.peakMegabytes());
            }
            Stopwatch watch = new Stopwatch(ProcessorTime::ofThisProcess, database::processorSeconds);
            Run floor = measure(watch, shelf, Buyers.ids(database), buyer -> CheckoutFloor.of(database, buyer));
            report.compare(
                    "checkout",
                    "two pieces ordered",
                    "orders",
                    ours.measured(),
                    floor.measured(),
                    Map.of(
                            "p50_ms", percentile(ours, 0.5),
                            "p99_ms", percentile(ours, 0.99),
                            "floor_p50_ms", percentile(floor, 0.5),
                            "floor_p99_ms", percentile(floor, 0.99)));
            report.fact("deadlocks", database.deadlocks());
        }
    }

    private Run measure(Stopwatch watch, Shelf shelf, List<UUID> buyers, Arrival arrival) throws Exception {
        List<Purchase> purchases = new ArrayList<>();
        for (UUID buyer : buyers) {
            purchases.add(arrival.of(buyer));
        }
        // a cold virtual machine spends its time on compiling
        buy(purchases, shelf);
        double[][] milliseconds = new double[1][];
        Taken taken = watch.time(() -> milliseconds[0] = buy(purchases, shelf));
        return new Run(new Report.Measured(milliseconds[0].length, taken), milliseconds[0]);
    }

    private double[] buy(List<Purchase> purchases, Shelf shelf) throws Exception {
        long deadline = System.nanoTime() + options.seconds() * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(purchases.size());
        try {
            List<Callable<List<Double>>> buying = new ArrayList<>();
            for (Purchase purchase : purchases) {
                SplittableRandom random = new SplittableRandom(buying.size());
                buying.add(() -> buyUntil(deadline, purchase, shelf, random));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> one : threads.invokeAll(buying)) {
                all.addAll(one.get());
            }
            double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> buyUntil(long deadline, Purchase purchase, Shelf shelf, SplittableRandom random)
            throws Exception {
        List<Double> milliseconds = new ArrayList<>();
        while (System.nanoTime() < deadline) {
            long one = shelf.product(random);
            long other = one == shelf.firstProduct() ? one + 1 : one - 1;
            long start = System.nanoTime();
            purchase.of(Math.min(one, other), Math.max(one, other));
            milliseconds.add((System.nanoTime() - start) / 1e6);
        }
        return milliseconds;
    }

    private static void plenty(BenchDatabase database) throws Exception {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("update marketplace.offer set feed_quantity = " + PIECES_OF_EACH);
            statement.execute("vacuum analyze marketplace.offer");
        }
    }

    private static double percentile(Run run, double share) {
        double[] all = run.milliseconds();
        return Math.round(all[(int) Math.min(all.length - 1L, Math.round(share * all.length))] * 10) / 10.0;
    }
}
