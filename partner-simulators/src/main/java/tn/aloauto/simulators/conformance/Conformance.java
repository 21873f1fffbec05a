package tn.aloauto.simulators.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tn.aloauto.simulators.odoo.OdooSimulator;

/**
 * Examines a link: each scenario lets one thing go wrong in a simulated ERP, has the link do its work, and looks at what the
 * ERP and the shop hold afterwards. How the link got there is its own affair.
 */
public final class Conformance {

    private Conformance() {}

    /** A server and a link to it. Scenarios mostly wait, so that several pairs examine faster than one. */
    public interface Lane extends AutoCloseable {

        FaultyErp erp();

        LinkUnderTest link();

        @Override
        void close();
    }

    /**
     * Runs the scenarios of these subjects, as many at a time as there are lanes.
     *
     * @param open makes the lane of this number, from 0
     * @return the verdicts in the scenarios' own order
     */
    public static List<Verdict> of(List<Subject> subjects, int lanes, IntFunction<Lane> open) {
        List<Scenario> scenarios = subjects.stream()
                .flatMap(subject -> subject.scenarios().stream())
                .toList();
        Queue<Integer> left = new ConcurrentLinkedQueue<>(
                IntStream.range(0, scenarios.size()).boxed().toList());
        Verdict[] verdicts = new Verdict[scenarios.size()];
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < lanes; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    try (Lane lane = open.apply(number)) {
                        for (Integer next = left.poll(); next != null; next = left.poll()) {
                            verdicts[next] = run(scenarios.get(next), lane, next + 1);
                        }
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return List.of(verdicts);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Everything an Odoo is asked for, one scenario after the other. */
    public static List<Verdict> of(String odooVersion, Function<OdooSimulator, LinkUnderTest> link) {
        return of(List.of(Subject.ODOO_ORDERS, Subject.ODOO_CATALOGUE), 1, number -> {
            FaultyErp odoo = FaultyErp.odoo(odooVersion);
            return new Pair(odoo, link.apply(odoo.odoo().orElseThrow()));
        });
    }

    private record Pair(FaultyErp erp, LinkUnderTest link) implements Lane {

        @Override
        public void close() {
            link.close();
            erp.close();
        }
    }

    private static Verdict run(Scenario scenario, Lane lane, int number) {
        Bench bench = new Bench(lane.erp(), lane.link(), number);
        lane.erp().neverStruck();
        try {
            scenario.steps().accept(bench);
        } catch (RuntimeException failure) {
            bench.wrong("gave-up", failure.toString());
        } finally {
            lane.erp().isWellAgain();
        }
        return new Verdict(scenario.name(), bench.complaints(), lane.erp().neverStruck());
    }

    /** Survived scenarios, in percent; one whose fault never struck proves nothing and does not count as survived. */
    public static int score(List<Verdict> verdicts) {
        return (int) (verdicts.stream().filter(Verdict::survived).count() * 100 / verdicts.size());
    }

    /** The verdicts as a table a person reads. */
    public static String table(List<Verdict> verdicts, Locale language) {
        int widest = verdicts.stream()
                .mapToInt(verdict -> verdict.name(language).length())
                .max()
                .orElse(1);
        StringBuilder table = new StringBuilder();
        for (Verdict verdict : verdicts) {
            String line = String.format(
                    Locale.ROOT,
                    "%-11s %-" + widest + "s %s",
                    Words.say(verdict.outcome(), List.of(), language),
                    verdict.name(language),
                    verdict.story(language));
            table.append(line.stripTrailing()).append(System.lineSeparator());
        }
        long survivors = verdicts.stream().filter(Verdict::survived).count();
        return table.append(Words.say(
                        "score",
                        List.of(
                                String.valueOf(score(verdicts)),
                                String.valueOf(survivors),
                                String.valueOf(verdicts.size())),
                        language))
                .append(System.lineSeparator())
                .toString();
    }
}
