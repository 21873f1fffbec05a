package tn.aloauto.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tn.aloauto.benchmarks.ClosedLoop.Answers;
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

    private record Run(Report.Measured measured, Answers answers) {}

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
                    ours.answers().besideFloor(floor.answers()));
            report.fact("deadlocks", database.deadlocks());
        }
    }

    private Run measure(Stopwatch watch, Shelf shelf, List<UUID> buyers, Arrival arrival) throws Exception {
        List<ClosedLoop.Client> clients = new ArrayList<>();
        for (UUID buyer : buyers) {
            Purchase purchase = arrival.of(buyer);
            clients.add(random -> {
                long one = shelf.product(random);
                long other = one == shelf.firstProduct() ? one + 1 : one - 1;
                purchase.of(Math.min(one, other), Math.max(one, other));
            });
        }
        ClosedLoop loop = new ClosedLoop(clients);
        // a cold virtual machine spends its time on compiling
        loop.ask(options.seconds());
        Answers[] answers = new Answers[1];
        Taken taken = watch.time(() -> answers[0] = loop.ask(options.seconds()));
        return new Run(new Report.Measured(answers[0].count(), taken), answers[0]);
    }

    private static void plenty(BenchDatabase database) throws Exception {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("update marketplace.offer set feed_quantity = " + PIECES_OF_EACH);
            statement.execute("vacuum analyze marketplace.offer");
        }
    }
}
