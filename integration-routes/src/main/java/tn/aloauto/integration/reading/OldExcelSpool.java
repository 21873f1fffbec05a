package tn.aloauto.integration.reading;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** Takes an .xls workbook's cells as they come and writes them down, a file a sheet. */
final class OldExcelSpool implements HSSFListener {

    static final char TEXT = 'T';
    static final char NUMBER = 'N';
    static final char TRUTH = 'B';

    /** A sheet that has been written down. */
    record Written(String name, boolean isVisible, Path file) {}

    private final Path folder;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private FormatTrackingHSSFListener formats;
    private SSTRecord strings;
    private DataOutputStream out;
    private int depth;
    private int row = -1;
    private FormulaRecord awaitsItsText;

    OldExcelSpool(Path folder) {
        this.folder = folder;
    }

    void knowFormatsFrom(FormatTrackingHSSFListener listener) {
        this.formats = listener;
    }

    /** The sheets, once all have come to their end: half a sheet is no stock. */
    List<Written> finished() {
        if (out != null) {
            throw new FileUnreadable(RefusalCode.BROKEN_FILE);
        }
        return written;
    }

    void drop() throws IOException {
        if (out != null) {
            out.close();
        }
        for (Written sheet : written) {
            Files.deleteIfExists(sheet.file());
        }
    }

    @Override
    public void processRecord(Record found) {
        try {
            if (found instanceof BoundSheetRecord sheet) {
                bound.add(sheet);
            } else if (found instanceof SSTRecord shared) {
                strings = shared;
            } else if (found instanceof BOFRecord start) {
                begin(start);
            } else if (found instanceof EOFRecord) {
                end();
            } else if (out != null && depth == 1) {
                cell(found);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void begin(BOFRecord start) throws IOException {
        depth++;
        // a chart inside a sheet has cells of its own, which are not the list's
        boolean sheet = start.getType() == BOFRecord.TYPE_WORKSHEET || start.getType() == BOFRecord.TYPE_CHART;
        if (depth == 1 && sheet) {
            BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(bound);
            int index = written.size();
            BoundSheetRecord name = index < inOrder.length ? inOrder[index] : null;
            boolean visible = name == null || !name.isHidden() && !name.isVeryHidden();
            Path file = Files.createTempFile(folder, "sheet-", ".part");
            written.add(new Written(
                    name == null ? "Feuille " + (index + 1) : name.getSheetname(),
                    visible && start.getType() == BOFRecord.TYPE_WORKSHEET,
                    file));
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
            row = -1;
        }
    }

    private void end() throws IOException {
        depth--;
        if (depth == 0 && out != null) {
            endRow();
            out.writeInt(-1);
            out.close();
            out = null;
        }
    }

    private void cell(Record found) throws IOException {
        if (found instanceof NumberRecord number) {
            number(number, number.getValue());
        } else if (found instanceof LabelSSTRecord label) {
            write(label, TEXT, strings.getString(label.getSSTIndex()).getString());
        } else if (found instanceof LabelRecord label) {
            write(label, TEXT, label.getValue());
        } else if (found instanceof BoolErrRecord truth) {
            write(
                    truth,
                    truth.isBoolean() ? TRUTH : TEXT,
                    truth.isBoolean()
                            ? truth.getBooleanValue() ? "1" : "0"
                            : FormulaError.forInt(truth.getErrorValue()).getString());
        } else if (found instanceof FormulaRecord formula) {
            formula(formula);
        } else if (found instanceof StringRecord text && awaitsItsText != null) {
            write(awaitsItsText, TEXT, text.getString());
            awaitsItsText = null;
        }
    }

    private void formula(FormulaRecord formula) throws IOException {
        if (formula.hasCachedResultString()) {
            awaitsItsText = formula;
            return;
        }
        switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> write(formula, TRUTH, formula.getCachedBooleanValue() ? "1" : "0");
            case ERROR ->
                write(
                        formula,
                        TEXT,
                        FormulaError.forInt(formula.getCachedErrorValue()).getString());
            default -> number(formula, formula.getValue());
        }
    }

    private void number(CellValueRecordInterface cell, double value) throws IOException {
        if (!Double.isFinite(value)) {
            write(cell, TEXT, "#NUM!");
            return;
        }
        boolean whole = value >= 0 && value < 1e15 && Math.floor(value) == value;
        write(
                cell,
                NUMBER,
                whole ? String.valueOf((long) value) : BigDecimal.valueOf(value).toString());
        String format = formats.getFormatString(cell);
        text(format == null ? "" : format);
    }

    private void write(CellValueRecordInterface cell, char kind, String value) throws IOException {
        if (cell.getRow() != row) {
            endRow();
            row = cell.getRow();
            out.writeInt(row + 1);
        }
        out.writeInt(cell.getColumn());
        out.writeChar(kind);
        text(value == null ? "" : value);
    }

    private void endRow() throws IOException {
        if (row >= 0) {
            out.writeInt(-1);
        }
    }

    private void text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
