package tn.aloauto.benchmarks;

import java.util.List;

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
        if (options.wants("intake")) {
            new IntakeBenchmark(options, report).run();
        }
        if (options.wants("list")) {
            new ListBenchmark(options, report).run();
        }
        report.print(options.json());
    }
}
