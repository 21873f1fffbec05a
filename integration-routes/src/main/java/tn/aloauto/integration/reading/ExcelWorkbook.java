package tn.aloauto.integration.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import tn.aloauto.integration.mapping.SourceRow;

/** An .xlsx, streamed; its archive has been looked at before. */
final class ExcelWorkbook implements Workbook {

    private final ReadableWorkbook workbook;
    private final char decimalChar;

    private ExcelWorkbook(ReadableWorkbook workbook, char decimalChar) {
        this.workbook = workbook;
        this.decimalChar = decimalChar;
    }

    /** @param hasStyles false for a workbook of a program that writes none: its numbers are just numbers */
    static ExcelWorkbook open(Path file, char decimalChar, boolean hasStyles) {
        try {
            return new ExcelWorkbook(
                    new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles, true)), decimalChar);
        } catch (IOException | RuntimeException broken) {
            throw new FileUnreadable(RefusalCode.BROKEN_FILE, null, broken);
        }
    }

    @Override
    public List<Sheet> visibleSheets() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .<Sheet>map(ExcelSheet::new)
                .toList();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private final class ExcelSheet implements Sheet {

        private final org.dhatim.fastexcel.reader.Sheet sheet;

        ExcelSheet(org.dhatim.fastexcel.reader.Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public Rows open() {
            try {
                return new ExcelRows(sheet.openStream(), sheet.getName());
            } catch (IOException | RuntimeException broken) {
                throw new FileUnreadable(RefusalCode.BROKEN_FILE, "Feuille « " + sheet.getName() + " »", broken);
            }
        }
    }

    private final class ExcelRows implements Rows {

        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final String sheet;
        private final SheetRow gathered = new SheetRow(decimalChar);

        ExcelRows(Stream<Row> stream, String sheet) {
            this.stream = stream;
            this.rows = stream.iterator();
            this.sheet = sheet;
        }

        @Override
        public SourceRow next() {
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                Row row = rows.next();
                for (Cell cell : row) {
                    if (cell != null) {
                        gather(cell);
                    }
                }
                return gathered.taken(sheet, row.getRowNum());
            } catch (FileUnreadable refused) {
                throw refused;
            } catch (RuntimeException broken) {
                throw new FileUnreadable(RefusalCode.BROKEN_FILE, "Feuille « " + sheet + " »", broken);
            }
        }

        private void gather(Cell cell) {
            int column = cell.getColumnIndex();
            Object value = cell.getValue();
            if (value instanceof BigDecimal) {
                gathered.number(column, cell.getRawValue().strip(), cell.getDataFormatString());
            } else if (value instanceof Boolean truth) {
                gathered.truth(column, truth);
            } else if (value != null) {
                gathered.text(column, cell.getType() == CellType.ERROR ? cell.getRawValue() : value.toString());
            } else if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
                gathered.notCalculated(column);
            } else if (cell.getRawValue() != null) {
                gathered.text(column, cell.getRawValue());
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
