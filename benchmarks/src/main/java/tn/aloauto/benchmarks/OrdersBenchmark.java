package tn.aloauto.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tn.aloauto.benchmarks.Stopwatch.Taken;
import tn.aloauto.simulators.odoo.OdooSettings;
import tn.aloauto.simulators.odoo.OdooSimulator;

/**
 * Confirmed orders into a simulated Odoo 19: how long from the shop's commit to the first call about the order, one at a time,
 * and how many a second when they come all at once; next to the very same calls made bare, by as many callers.
 */
final class OrdersBenchmark {

    private static final int ONE_BY_ONE = 100;
    private static final int AT_ONCE = 400;
    private static final int CALLERS = 2;
    private static final Pattern NUMBER = Pattern.compile("\"(B[a-z]-\\d+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Report report;
    private final Map<String, Long> firstCalls = new ConcurrentHashMap<>();

    OrdersBenchmark(Report report) {
        this.report = report;
    }

    void run() throws Exception {
        OdooSettings settings = OdooSettings.inMemory(0);
        try (BenchDatabase database = BenchDatabase.start();
                OdooSimulator odoo = OdooSimulator.start(settings)) {
            report.settings(database.settings());
            odoo.product(ShopOrders.PART, "Pièce du banc", BigDecimal.TEN, new BigDecimal("100000"));
            odoo.listen(this::firstCall);
            Taken floor;
            Taken ours;
            double[] waits;
            try (IntakeProduct engine = IntakeProduct.start(database, links(odoo));
                    ShopOrders orders = new ShopOrders(database)) {
                send(orders, "Bw", ONE_BY_ONE / 4);
                awaitSent(orders, ONE_BY_ONE / 4);
                waits = waits(orders);
                Stopwatch watch = new Stopwatch(engine::processorSeconds, database::processorSeconds);
                int before = orders.sent();
                ours = watch.time(() -> {
                    send(orders, "Ba", AT_ONCE);
                    awaitSent(orders, before + AT_ONCE);
                });
            }
            bare(odoo, "Bf", ONE_BY_ONE / 4);
            floor = new Stopwatch(ProcessorTime::ofThisProcess, () -> 0.0).time(() -> bare(odoo, "Bb", AT_ONCE));
            report.compare(
                    "orders",
                    "into a bare Odoo",
                    "orders",
                    new Report.Measured(AT_ONCE, ours),
                    new Report.Measured(AT_ONCE, floor),
                    Map.of("p50", percentile(waits, 50), "p95", percentile(waits, 95), "max", percentile(waits, 100)));
        }
    }

    private static Map<String, String> links(OdooSimulator odoo) {
        return Map.of(
                "PIECES_TUNIS_ODOO_URL", odoo.url(),
                "PIECES_TUNIS_ODOO_DATABASE", odoo.settings().database(),
                "PIECES_TUNIS_ODOO_LOGIN", odoo.settings().login(),
                "PIECES_TUNIS_ODOO_API_KEY", odoo.settings().apiKey());
    }

    private void firstCall(String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.find()) {
            firstCalls.putIfAbsent(number.group(1), System.nanoTime());
        }
    }

    /** Milliseconds from the commit to the first call, of orders that come one by one. */
    private double[] waits(ShopOrders orders) throws Exception {
        double[] waits = new double[ONE_BY_ONE];
        for (int i = 0; i < ONE_BY_ONE; i++) {
            String number = "Bl-" + i;
            orders.confirm(number);
            long committed = System.nanoTime();
            while (!firstCalls.containsKey(number)) {
                Thread.sleep(1);
            }
            waits[i] = (firstCalls.get(number) - committed) / 1e6;
            Thread.sleep(50);
        }
        Arrays.sort(waits);
        return waits;
    }

    private static double percentile(double[] sorted, int percent) {
        int index = Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
        return Math.round(sorted[index] * 10) / 10.0;
    }

    private static void send(ShopOrders orders, String prefix, int number) throws Exception {
        for (int i = 0; i < number; i++) {
            orders.confirm(prefix + "-" + i);
        }
    }

    private static void awaitSent(ShopOrders orders, int number) throws Exception {
        long deadline = System.nanoTime() + 300_000_000_000L;
        while (orders.sent() < number) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Only " + orders.sent() + " of " + number + " orders were sent");
            }
            Thread.sleep(20);
        }
    }

    /** The calls an export makes, with nothing around them. */
    private static void bare(OdooSimulator odoo, String prefix, int number) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Void>> all = callers.invokeAll(java.util.stream.IntStream.range(0, number)
                    .mapToObj(i -> (java.util.concurrent.Callable<Void>) () -> {
                        new BareOrder(odoo, HttpClient.newHttpClient(), prefix + "-" + i).send();
                        return null;
                    })
                    .toList());
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            callers.shutdown();
        }
    }

    /** One order sent by hand. */
    private record BareOrder(OdooSimulator odoo, HttpClient http, String number) {

        void send() throws IOException, InterruptedException {
            search("sale.order", List.of("client_order_ref", "=", number));
            int product = search("product.product", List.of("default_code", "in", List.of(ShopOrders.PART)))
                    .get(0)
                    .get("id")
                    .asInt();
            int partner = search("res.partner", List.of("ref", "!=", false))
                    .get(0)
                    .get("id")
                    .asInt();
            JsonNode loaded = call(
                    "sale.order/load",
                    Map.of(
                            "fields",
                            List.of(
                                    "id",
                                    "partner_id/.id",
                                    "client_order_ref",
                                    "order_line/id",
                                    "order_line/product_id/.id",
                                    "order_line/product_uom_qty"),
                            "data",
                            List.of(List.of("b.o_" + number, partner, number, "b.l_" + number, product, "1"))));
            List<Integer> ids = List.of(loaded.get("ids").get(0).asInt());
            read(ids);
            call("sale.order/action_confirm", Map.of("ids", ids));
            read(ids);
        }

        private void read(List<Integer> ids) throws IOException, InterruptedException {
            call("sale.order/read", Map.of("ids", ids, "fields", List.of("name", "state", "amount_total")));
        }

        private JsonNode search(String model, List<?> condition) throws IOException, InterruptedException {
            return call(
                    model + "/search_read",
                    Map.of("domain", List.of(condition), "fields", List.of("display_name"), "order", "id", "limit", 2));
        }

        private JsonNode call(String path, Map<String, ?> arguments) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(odoo.url() + "/json/2/" + path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "bearer " + odoo.settings().apiKey())
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(arguments)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("Odoo answered " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        }
    }
}
