package tn.aloauto.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * How long small files of other vendors take from acceptance to their end, first alone, then beside one vendor's huge file and
 * uploads that trickle in and do not end.
 */
final class FairnessBenchmark {

    private static final int SMALL_VENDORS = 20;
    private static final int SMALL_ROWS = 200;
    private static final int SLOW_UPLOADS = 8;
    private static final int PAUSE_MILLIS = 400;

    private final Options options;
    private final Report report;

    FairnessBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        Path folder = Files.createTempDirectory("aloauto-bench-fairness");
        Path huge = folder.resolve("huge.csv");
        file(options.rows()).write(huge, Edition.FIRST, options.rows());
        try (BenchDatabase database = BenchDatabase.start()) {
            ManyVendors vendors = ManyVendors.arranged(database, SMALL_VENDORS);
            try (IntakeProduct product = IntakeProduct.start(database, vendors.environment())) {
                product.waitForFeeds(vendors.feeds());
                // everyone's first file is a load of new products and warms the engine up
                oneRound(product, folder, 0);
                List<String> alone = oneRound(product, folder, 1);
                tell(database, product, "alone", alone);
                List<CompletableFuture<?>> slow = slowUploads(product);
                String hugeReceipt = product.give(IntakeBenchmark.FEED, huge);
                List<String> beside = new ArrayList<>();
                int round = 2;
                while (!ended(database, hugeReceipt)) {
                    beside.addAll(oneRound(product, folder, round++));
                }
                tell(
                        database,
                        product,
                        "beside " + options.rows() + " rows and " + SLOW_UPLOADS + " slow uploads",
                        beside);
                report.fact("the huge file", product.outcome(hugeReceipt).message());
                slow.forEach(upload -> upload.cancel(true));
            }
        }
    }

    private SeededFile file(int rows) {
        return new SeededFile(new Stock(options.seed(), rows), options.invalidShare(), options.charset());
    }

    /** One small file of each vendor, one after the other with a pause; answers the receipts. */
    private List<String> oneRound(IntakeProduct product, Path folder, int round) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (int vendor = 1; vendor <= SMALL_VENDORS; vendor++) {
            Path small = folder.resolve("small-" + vendor + ".csv");
            file(SMALL_ROWS).write(small, Edition.COMPARED.get(round % Edition.COMPARED.size()), SMALL_ROWS);
            // no two rounds are the same bytes
            Files.writeString(small, "\r\n".repeat(round), java.nio.file.StandardOpenOption.APPEND);
            receipts.add(product.give(ManyVendors.feed(vendor), small));
            Thread.sleep(PAUSE_MILLIS);
        }
        return receipts;
    }

    /** Bodies that give a line a second. */
    private List<CompletableFuture<?>> slowUploads(IntakeProduct product) {
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<?>> uploads = new ArrayList<>();
        for (int vendor = 1; vendor <= SLOW_UPLOADS; vendor++) {
            HttpRequest request = product.upload(
                    ManyVendors.feed(vendor), "lent.csv", HttpRequest.BodyPublishers.ofInputStream(Trickle::new));
            uploads.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
        }
        return uploads;
    }

    private static final class Trickle extends InputStream {

        private static final byte[] LINE =
                "BO-0000001;Filtre;BOSCH;12,500;3;Filtres;1\r\n".getBytes(StandardCharsets.UTF_8);
        private int at;

        @Override
        public int read() throws IOException {
            if (at == LINE.length) {
                pause();
                at = 0;
            }
            return LINE[at++];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            bytes[offset] = (byte) read();
            return 1;
        }

        private static void pause() throws IOException {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException cancelled) {
                throw new IOException(cancelled);
            }
        }
    }

    private static boolean ended(BenchDatabase database, String receipt) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.prepareStatement(
                        "select finished_at is not null from integration.file_receipt where id = cast(? as uuid)")) {
            statement.setString(1, receipt);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void tell(BenchDatabase database, IntakeProduct product, String when, List<String> receipts)
            throws Exception {
        List<Double> delays = new ArrayList<>();
        for (String receipt : receipts) {
            product.outcome(receipt);
            delays.add(delay(database, receipt));
        }
        Collections.sort(delays);
        report.fact(
                "small files " + when,
                String.format(
                        Locale.ROOT,
                        "%d, accepted to ended: half within %.2f s, 99 %% within %.2f s, the slowest %.2f s",
                        delays.size(),
                        delays.get(delays.size() / 2),
                        delays.get(delays.size() * 99 / 100),
                        delays.get(delays.size() - 1)));
    }

    private static double delay(BenchDatabase database, String receipt) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.prepareStatement(
                        """
                        select extract(epoch from finished_at - received_at) from integration.file_receipt
                        where id = cast(? as uuid)""")) {
            statement.setString(1, receipt);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }
}
