package tn.aloauto.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Sixteen clients that each ask, wait for the answer and ask again. Any answer but 200 ends the measurement. */
final class ClosedLoop {

    private static final int CLIENTS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Function<SplittableRandom, URI> question;

    /** @param milliseconds of every answer, ascending */
    record Answers(double[] milliseconds) {

        int count() {
            return milliseconds.length;
        }

        double percentile(double share) {
            return milliseconds[(int) Math.min(milliseconds.length - 1L, Math.round(share * milliseconds.length))];
        }
    }

    ClosedLoop(Function<SplittableRandom, URI> question) {
        this.question = question;
    }

    Answers ask(int seconds) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            List<Callable<List<Double>>> asking = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                SplittableRandom random = new SplittableRandom(i);
                asking.add(() -> askUntil(deadline, random));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> answers : clients.invokeAll(asking)) {
                all.addAll(answers.get());
            }
            double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return new Answers(sorted);
        } finally {
            clients.shutdownNow();
        }
    }

    private List<Double> askUntil(long deadline, SplittableRandom random) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Double> milliseconds = new ArrayList<>();
        while (System.nanoTime() < deadline) {
            URI address = question.apply(random);
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            milliseconds.add((System.nanoTime() - start) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answered " + answer.statusCode() + " "
                        + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return milliseconds;
    }
}
