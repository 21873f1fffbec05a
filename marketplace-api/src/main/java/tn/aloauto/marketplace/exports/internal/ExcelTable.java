package tn.aloauto.marketplace.exports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook written as it grows: numbers are numbers, a reference stays text whatever it looks like. */
final class ExcelTable implements Table {

    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_CELL = 32_767;

    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private List<?> header;

    ExcelTable(OutputStream out, String name) {
        this.workbook = new Workbook(out, "AloAuto", "1.0");
        this.name = name;
        nextSheet();
    }

    private void nextSheet() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        row = 0;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (header == null) {
            header = List.copyOf(cells);
        }
        if (row == ROWS_OF_A_SHEET) {
            sheet.finish();
            nextSheet();
            write(header);
        }
        write(cells);
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
    }

    private void write(int column, Object cell) {
        if (cell instanceof String text) {
            String safe = SafeText.of(text);
            sheet.value(row, column, safe.length() > LONGEST_CELL ? safe.substring(0, LONGEST_CELL) : safe);
            sheet.style(row, column).format("@").set();
        } else if (cell instanceof BigDecimal amount) {
            sheet.value(row, column, amount);
            sheet.style(row, column).format("0.000").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
