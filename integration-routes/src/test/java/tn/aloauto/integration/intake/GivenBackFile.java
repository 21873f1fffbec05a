package tn.aloauto.integration.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tn.aloauto.integration.mapping.Categories;
import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.mapping.Mapping;

/** A fix-it file as its vendor opens, corrects and saves it, in whichever program. */
final class GivenBackFile {

    private static final String REFERENCE = "reference";
    private static int corrected;

    private final Mapping mapping;
    private final Grid grid;
    private final int header;
    private final List<String> names;

    private GivenBackFile(Mapping mapping, Grid grid) {
        this.mapping = mapping;
        this.grid = grid;
        this.header = IntStream.range(0, grid.rows())
                .filter(row -> grid.row(row).stream().anyMatch(cell -> cell.startsWith("AloAuto ")))
                .findFirst()
                .orElseThrow();
        this.names = grid.row(header);
    }

    static GivenBackFile open(byte[] bytes, Mapping mapping) throws IOException {
        boolean workbook = bytes[0] == 'P' && bytes[1] == 'K';
        return new GivenBackFile(mapping, workbook ? new SheetGrid(bytes) : new TextGrid(bytes));
    }

    List<String> names() {
        return names;
    }

    int rows() {
        return grid.rows() - header - 1;
    }

    /** The cell of a data row, from 0, under this name. */
    String cell(int row, String name) {
        List<String> cells = grid.row(header + 1 + row);
        int column = names.indexOf(name);
        return column < cells.size() ? cells.get(column) : "";
    }

    void set(int row, String name, String value) {
        grid.set(header + 1 + row, names.indexOf(name), value);
    }

    byte[] saved() throws IOException {
        return grid.saved();
    }

    /** Every bad cell gets what is suggested when that is a value, else a good one. */
    GivenBackFile corrected() throws HeaderRefused {
        int ours = names.indexOf(names.stream()
                .filter(name -> name.startsWith("AloAuto "))
                .findFirst()
                .orElseThrow());
        Map<String, String> fields = fields(ours);
        for (int row = 0; row < rows(); row++) {
            String[] columns = cell(row, "Colonne").split(" \\| ");
            String[] codes = cell(row, "Code").split(" \\| ");
            String[] suggestions = cell(row, "Suggestion").split(" \\| ");
            for (int i = 0; i < codes.length; i++) {
                if ("TOO_MANY_CELLS".equals(codes[i])) {
                    rewrite(row, ours, fields);
                } else {
                    set(row, columns[i], value(fields.get(columns[i]), suggestions[i]));
                }
            }
        }
        return this;
    }

    private Map<String, String> fields(int ours) throws HeaderRefused {
        return mapping.reading(names.subList(0, ours), new Categories(List.of())).columnNames().entrySet().stream()
                .filter(field -> field.getValue().column() != null)
                .collect(Collectors.toMap(field -> field.getValue().header(), Map.Entry::getKey));
    }

    private void rewrite(int row, int ours, Map<String, String> fields) {
        for (int column = 0; column < ours; column++) {
            String field = fields.get(names.get(column));
            grid.set(header + 1 + row, column, field == null ? "" : value(field, ""));
        }
    }

    private static String value(String field, String suggestion) {
        return switch (field) {
            case REFERENCE -> "CORRIGÉE-" + ++corrected;
            case "price" -> suggestion.matches("[0-9]+,[0-9]+") ? suggestion : "10,5";
            case "quantity" -> suggestion.matches("[0-9]+") ? suggestion : "3";
            case "category" -> suggestion.length() < 2 ? "Plaquettes de frein" : suggestion;
            case "references" -> "";
            default -> "Corrigé";
        };
    }

    private interface Grid {
        int rows();

        List<String> row(int row);

        void set(int row, int column, String value);

        byte[] saved() throws IOException;
    }

    private static final class TextGrid implements Grid {

        private final List<List<String>> rows = new ArrayList<>();
        private final char delimiter;

        TextGrid(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
            char found = text.charAt(text.indexOf("AloAuto ") - 1);
            this.delimiter = found == '"' ? text.charAt(text.indexOf("AloAuto ") - 2) : found;
            for (CsvRecord row : CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)) {
                rows.add(new ArrayList<>(row.getFields()));
            }
        }

        @Override
        public int rows() {
            return rows.size();
        }

        @Override
        public List<String> row(int row) {
            return rows.get(row);
        }

        @Override
        public void set(int row, int column, String value) {
            rows.get(row).set(column, value);
        }

        @Override
        public byte[] saved() throws IOException {
            StringWriter text = new StringWriter().append('\ufeff');
            try (CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
                rows.forEach(csv::writeRecord);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final class SheetGrid implements Grid {

        private final XSSFWorkbook workbook;
        private final XSSFSheet sheet;
        private final DataFormatter shown = new DataFormatter(java.util.Locale.FRANCE);

        SheetGrid(byte[] bytes) throws IOException {
            this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
            this.sheet = workbook.getSheetAt(0);
        }

        @Override
        public int rows() {
            return sheet.getLastRowNum() + 1;
        }

        @Override
        public List<String> row(int row) {
            Row cells = sheet.getRow(row);
            return cells == null
                    ? List.of()
                    : IntStream.range(0, Math.max(0, cells.getLastCellNum()))
                            .mapToObj(column -> shown.formatCellValue(cells.getCell(column)))
                            .toList();
        }

        @Override
        public void set(int row, int column, String value) {
            Cell cell = sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            if (value.matches("[0-9]+(,[0-9]+)?")) {
                cell.setCellValue(Double.parseDouble(value.replace(',', '.')));
            } else {
                cell.setCellValue(value);
            }
        }

        @Override
        public byte[] saved() throws IOException {
            try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                workbook.write(bytes);
                return bytes.toByteArray();
            }
        }
    }
}
