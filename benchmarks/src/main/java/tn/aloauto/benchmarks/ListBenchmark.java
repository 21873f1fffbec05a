package tn.aloauto.benchmarks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tn.aloauto.benchmarks.ClosedLoop.Answers;
import tn.aloauto.benchmarks.Report.Measured;
import tn.aloauto.benchmarks.Stopwatch.Taken;

/** Reading the shop: the real application next to a bare server with the same SQL, one after the other. */
final class ListBenchmark {

    /** A shop runs for days: one that was just started spends its time on compiling, for some ten thousand requests. */
    private static final int WARM_UP_ROUNDS = 3;

    private final Options options;
    private final Report report;

    private record Run(Measured measured, Answers answers) {}

    ListBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        Stock stock = new Stock(options.seed(), options.rows());
        try (BenchDatabase database = BenchDatabase.start()) {
            report.settings(database.settings());
            fill(database, stock);
            Shelf shelf = Shelf.of(database, stock);
            Map<Question, Run> floor = floor(database, shelf);
            Map<Question, Run> shop = shop(database, shelf);
            for (Question question : Question.containing(options.only())) {
                Run ours = shop.get(question);
                Run bare = floor.get(question);
                report.compare(
                        "list",
                        question.title,
                        "requests",
                        ours.measured(),
                        bare.measured(),
                        ours.answers().besideFloor(bare.answers()));
            }
        }
    }

    static void fill(BenchDatabase database, Stock stock) throws Exception {
        IntakeFloor feed = new IntakeFloor(database, IntakeFloor.Kind.CHANGE_SET);
        feed.apply(feed.prepared(
                new SeededFile(stock, 0, java.nio.charset.StandardCharsets.UTF_8), Edition.FIRST, stock.rows()));
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        database.settle();
    }

    private Map<Question, Run> floor(BenchDatabase database, Shelf shelf) throws Exception {
        int port = Application.freePort();
        // without it small answers wait 40 ms for the client's delayed acknowledgement
        List<String> java = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                SqlServer.class.getName(),
                Integer.toString(port));
        try (Application server = Application.start("floor", java, Shop.environment(database), port, "/health")) {
            return ask(server, database, shelf, true);
        }
    }

    private Map<Question, Run> shop(BenchDatabase database, Shelf shelf) throws Exception {
        try (Application shop = Shop.start(database)) {
            Map<Question, Run> runs = ask(shop, database, shelf, false);
            report.memory("marketplace-api " + Shop.HEAP, shop.fullestHeapMegabytes(), shop.peakMegabytes());
            report.fact("bytes of a product in a list", bytesOfARow(shop));
            return runs;
        }
    }

    private static long bytesOfARow(Application shop) throws Exception {
        int rows = 100;
        byte[] page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(shop.address("/api/v1/products?limit=" + rows))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        return page.length / rows;
    }

    private Map<Question, Run> ask(Application server, BenchDatabase database, Shelf shelf, boolean isFloor)
            throws Exception {
        Map<Question, Run> runs = new EnumMap<>(Question.class);
        Map<Question, ClosedLoop> loops = new EnumMap<>(Question.class);
        for (Question question : Question.containing(options.only())) {
            loops.put(
                    question,
                    ClosedLoop.reading(random -> server.address(
                            isFloor ? question.floorPath(random, shelf) : question.shopPath(random, shelf))));
        }
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (ClosedLoop loop : loops.values()) {
                loop.ask(options.seconds());
            }
        }
        Stopwatch watch = new Stopwatch(server::processorSeconds, database::processorSeconds);
        for (Question question : Question.containing(options.only())) {
            ClosedLoop loop = loops.get(question);
            Answers[] answers = new Answers[1];
            Taken taken = watch.time(() -> answers[0] = loop.ask(options.seconds()));
            runs.put(question, new Run(new Measured(answers[0].count(), taken), answers[0]));
        }
        return runs;
    }
}
