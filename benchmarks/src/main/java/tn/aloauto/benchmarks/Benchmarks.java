package tn.aloauto.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the product next to the floor, in one run on one machine, and prints the ratios. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException misunderstood) {
            System.err.println(misunderstood.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        ProcessorTime.requireProc();
        Report report = new Report(System.out, options);
        for (Map.Entry<String, Benchmark> benchmark :
                benchmarks(options, report).entrySet()) {
            if (options.wants(benchmark.getKey())) {
                benchmark.getValue().run();
            }
        }
        report.print(options.json());
    }

    private interface Benchmark {
        void run() throws Exception;
    }

    private static Map<String, Benchmark> benchmarks(Options options, Report report) {
        Map<String, Benchmark> byName = new LinkedHashMap<>();
        byName.put("intake", () -> new IntakeBenchmark(options, report).run());
        byName.put("list", () -> new ListBenchmark(options, report).run());
        byName.put("orders", () -> new OrdersBenchmark(report).run());
        byName.put("checkout", () -> new CheckoutBenchmark(options, report).run());
        byName.put("start", () -> new StartBenchmark(report).run());
        byName.put("slope", () -> new SlopeBenchmark(options, report).run());
        byName.put("workbook", () -> new WorkbookBenchmark(options, report).run());
        byName.put("textbook", () -> new TextbookBenchmark(options, report).run());
        byName.put("idle", () -> new IdleBenchmark(options, report).run());
        byName.put("fairness", () -> new FairnessBenchmark(options, report).run());
        byName.put("definitions", () -> new DefinitionsBenchmark(report).run());
        return byName;
    }
}
