package tn.aloauto.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Clients that each ask, wait for the answer and ask again. The first question that fails ends the measurement. */
final class ClosedLoop {

    static final int CLIENTS = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Client> clients;

    /** Whoever asks: over HTTP, or the database itself. Used by one thread. */
    interface Client {
        /** Returns once the whole answer is there. */
        void ask(SplittableRandom random) throws Exception;
    }

    /** @param milliseconds of every answer, ascending */
    record Answers(double[] milliseconds) {

        int count() {
            return milliseconds.length;
        }

        /** The middle and the slow end, and the floor's, for the report. */
        Map<String, Double> besideFloor(Answers floor) {
            return new TreeMap<>(Map.of(
                    "p50_ms", percentile(0.5),
                    "p99_ms", percentile(0.99),
                    "floor_p50_ms", floor.percentile(0.5),
                    "floor_p99_ms", floor.percentile(0.99)));
        }

        private double percentile(double share) {
            int place = (int) Math.min(milliseconds.length - 1L, Math.round(share * milliseconds.length));
            return Math.round(milliseconds[place] * 100) / 100.0;
        }
    }

    ClosedLoop(List<Client> clients) {
        this.clients = List.copyOf(clients);
    }

    /** Sixteen readers of addresses; any answer but 200 is a failure. */
    static ClosedLoop reading(Function<SplittableRandom, URI> address) {
        return new ClosedLoop(IntStream.range(0, CLIENTS)
                .mapToObj(i -> reader(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .build(),
                        address))
                .toList());
    }

    private static Client reader(HttpClient client, Function<SplittableRandom, URI> address) {
        return random -> {
            HttpRequest question = HttpRequest.newBuilder(address.apply(random))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<byte[]> answer = client.send(question, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(question.uri() + " answered " + answer.statusCode() + " "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
        };
    }

    Answers ask(int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            List<Callable<List<Double>>> asking = new ArrayList<>();
            for (Client client : clients) {
                SplittableRandom random = new SplittableRandom(asking.size());
                asking.add(() -> askUntil(deadline, client, random));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> answers : threads.invokeAll(asking)) {
                all.addAll(answers.get());
            }
            double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return new Answers(sorted);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> askUntil(long deadline, Client client, SplittableRandom random) throws Exception {
        List<Double> milliseconds = new ArrayList<>();
        while (System.nanoTime() < deadline) {
            long start = System.nanoTime();
            client.ask(random);
            milliseconds.add((System.nanoTime() - start) / 1e6);
        }
        return milliseconds;
    }
}
