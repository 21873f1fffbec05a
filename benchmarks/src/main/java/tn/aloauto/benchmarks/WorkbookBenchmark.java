package tn.aloauto.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tn.aloauto.localdatabase.LocalDatabase;

/** Reading an .xlsx as the engine does, next to the library alone: the same workbook, the same process, in turn. */
final class WorkbookBenchmark {

    private static final int ROUNDS = 12;
    private static final int WARM_UP = 4;
    private static final List<String> HEADER =
            List.of("Référence", "Désignation", "Marque", "Prix TTC", "Quantité", "Catégorie", "Réf OE");

    private final Options options;
    private final Report report;

    WorkbookBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws Exception {
        Path workbook = Files.createTempDirectory("aloauto-bench-workbook").resolve("stock.xlsx");
        write(workbook);
        Map<String, List<Double>> seconds = read(workbook);
        double raw = median(seconds.get("raw"));
        double ours = median(seconds.get("ours"));
        report.fact(
                "workbook of " + options.rows() + " rows",
                String.format(
                        Locale.ROOT,
                        "%.2f of the library's own speed: %,.0f rows a CPU second, the library alone %,.0f",
                        raw / ours,
                        options.rows() / ours,
                        options.rows() / raw));
        Files.delete(workbook);
    }

    private void write(Path file) throws IOException {
        Stock stock = new Stock(options.seed(), options.rows());
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "AloAuto benchmark", "1.0");
                Worksheet sheet = workbook.newWorksheet("Stock")) {
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
            }
            for (int row = 1; row <= options.rows(); row++) {
                Part part = stock.part(row - 1);
                sheet.value(row, 0, part.reference());
                sheet.value(row, 1, part.name());
                sheet.value(row, 2, part.brand());
                sheet.value(row, 3, BigDecimal.valueOf(part.millimes(), 3));
                sheet.value(row, 4, part.quantity());
                sheet.value(row, 5, part.category());
                sheet.value(row, 6, part.oeReference());
            }
        }
    }

    private Map<String, List<Double>> read(Path workbook) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        IntakeProduct.HEAP,
                        "-XX:+UseSerialGC",
                        "-Dloader.main=" + WorkbookReading.class.getName(),
                        "-Dloader.path=" + LocalDatabase.projectRoot().resolve("benchmarks/target/classes"),
                        "-cp",
                        Application.jar("integration-routes").toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        workbook.toString(),
                        LocalDatabase.projectRoot()
                                .resolve("mappings/" + IntakeBenchmark.FEED + ".mapping.yaml")
                                .toString(),
                        Integer.toString(WARM_UP + ROUNDS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, List<Double>> seconds = new HashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (Integer.parseInt(words[1]) != options.rows() + 1) {
                    throw new IOException("Not every row was read: " + line);
                }
                seconds.computeIfAbsent(words[0], name -> new ArrayList<>()).add(Double.valueOf(words[2]));
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("The reading ended with " + process.exitValue());
        }
        return seconds;
    }

    private static double median(List<Double> seconds) {
        List<Double> warm =
                seconds.subList(WARM_UP, seconds.size()).stream().sorted().toList();
        return warm.get(warm.size() / 2);
    }
}
