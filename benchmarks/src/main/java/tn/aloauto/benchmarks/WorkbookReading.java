package tn.aloauto.benchmarks;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Runs inside the engine's own jar and reads one workbook again and again, by the library alone and as the engine does. The
 * engine is met by reflection: its packed classes cannot be compiled against, and a row more or less reflected costs nothing.
 */
public final class WorkbookReading {

    private static final String ENGINE = "tn.aloauto.integration.";

    private WorkbookReading() {}

    /** One reading of the workbook; answers how many rows it had. */
    private interface Reading {
        int rows() throws Exception;
    }

    /** @param arguments workbook, mapping, how often; prints the processor seconds of each reading, raw and ours in turn */
    public static void main(String[] arguments) throws Exception {
        Path workbook = Path.of(arguments[0]);
        String mapping = Files.readString(Path.of(arguments[1]));
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            time("raw", () -> raw(workbook));
            time("ours", () -> ours(workbook, mapping));
        }
    }

    private static void time(String name, Reading reading) throws Exception {
        double before = ProcessorTime.ofThisProcess();
        int rows = reading.rows();
        System.out.println(name + " " + rows + " " + (ProcessorTime.ofThisProcess() - before));
    }

    private static int raw(Path workbook) throws IOException {
        int rows = 0;
        long touched = 0;
        try (ReadableWorkbook opened = new ReadableWorkbook(workbook.toFile());
                Stream<Row> stream = opened.getFirstSheet().openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); rows++) {
                for (Cell cell : all.next()) {
                    touched += cell == null ? 0 : cell.getText().length();
                }
            }
        }
        if (touched == 0) {
            throw new IOException("Nothing was read");
        }
        return rows;
    }

    private static int ours(Path workbook, String yaml) throws ReflectiveOperationException {
        Class<?> mappingType = Class.forName(ENGINE + "mapping.Mapping");
        Object mapping = mappingType.getMethod("compile", String.class).invoke(null, yaml);
        Class<?> scannerType = Class.forName(ENGINE + "reading.FileScanner");
        Object noScanner = Proxy.newProxyInstance(
                scannerType.getClassLoader(), new Class<?>[] {scannerType}, (proxy, method, values) -> false);
        Class<?> filesType = Class.forName(ENGINE + "reading.SourceFiles");
        Object files = filesType.getConstructor(scannerType, Path.class).newInstance(noScanner, workbook.getParent());
        Object file = filesType.getMethod("open", Path.class, mappingType).invoke(files, workbook, mapping);
        Class<?> fileType = Class.forName(ENGINE + "reading.SourceFile");
        Method next = fileType.getMethod("next");
        int rows = 1;
        while (next.invoke(file) != null) {
            rows++;
        }
        fileType.getMethod("close").invoke(file);
        return rows;
    }
}
