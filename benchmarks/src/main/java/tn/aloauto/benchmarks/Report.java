package tn.aloauto.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tn.aloauto.benchmarks.Stopwatch.Taken;

/** Collects figures and prints them: the ratio first, since it is what another machine can be compared by. */
final class Report {

    private static final String LINE = "%6s  %-15s %-21s %12s %12s %10s %10s  %-15s %-15s %s%n";

    private final PrintStream out;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    /**
     * @param ratio the product's work per processor second as a share of the floor's
     * @param latency further figures in milliseconds
     */
    record Comparison(
            String benchmark,
            String work,
            double ratio,
            String unit,
            Figures ours,
            Figures floor,
            Map<String, Double> latency) {}

    /** One side of a comparison. */
    record Figures(double perProcessorSecond, double perSecond, double applicationSeconds, double databaseSeconds) {}

    /** So much work in so much time. */
    record Measured(double count, Taken taken) {

        Figures figures() {
            return new Figures(
                    taken.perProcessorSecond(count),
                    taken.perSecond(count),
                    taken.clientSeconds(),
                    taken.serverSeconds());
        }
    }

    Report(PrintStream out, Options options) {
        this.out = out;
        facts.put("rows", options.rows());
        facts.put("seed", options.seed());
        facts.put("invalid_share", options.invalidShare());
        facts.put("charset", options.charset().name());
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("java", System.getProperty("java.version"));
    }

    void settings(Map<String, String> settings) {
        facts.put("postgresql", settings);
    }

    void fact(String name, Object value) {
        facts.put(name, value);
    }

    void memory(String process, long heapMegabytes, long residentMegabytes) {
        facts.put(
                "memory of " + process,
                Map.of("fullest_heap_mb", heapMegabytes, "peak_resident_mb", residentMegabytes));
    }

    void compare(String benchmark, String work, double count, String unit, Taken product, Taken floor) {
        compare(benchmark, work, unit, new Measured(count, product), new Measured(count, floor), Map.of());
    }

    void compare(
            String benchmark, String work, String unit, Measured product, Measured floor, Map<String, Double> latency) {
        Figures ours = product.figures();
        Figures bare = floor.figures();
        comparisons.add(new Comparison(
                benchmark, work, ours.perProcessorSecond() / bare.perProcessorSecond(), unit, ours, bare, latency));
    }

    void print(boolean asJson) throws IOException {
        if (asJson) {
            Map<String, Object> all = new LinkedHashMap<>(facts);
            all.put("comparisons", comparisons);
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(all));
            return;
        }
        facts.forEach((name, value) -> out.println(name + ": " + value));
        out.println();
        out.println("ratio = ours per CPU second / floor per CPU second; CPU = application + database");
        out.printf(
                LINE,
                "ratio",
                "",
                "work",
                "ours/CPU s",
                "floor/CPU s",
                "ours/s",
                "floor/s",
                "ours CPU s",
                "floor CPU s",
                "");
        comparisons.forEach(this::printLine);
    }

    private void printLine(Comparison line) {
        out.printf(
                LINE,
                figure("%.2f", line.ratio()),
                line.benchmark(),
                line.work(),
                figure("%,.0f", line.ours().perProcessorSecond()),
                figure("%,.0f", line.floor().perProcessorSecond()),
                figure("%,.0f", line.ours().perSecond()),
                figure("%,.0f", line.floor().perSecond()),
                seconds(line.ours()),
                seconds(line.floor()),
                line.latency().isEmpty() ? "" : line.latency().toString());
    }

    private static String seconds(Figures side) {
        return figure("%.2f", side.applicationSeconds()) + " + " + figure("%.2f", side.databaseSeconds());
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
