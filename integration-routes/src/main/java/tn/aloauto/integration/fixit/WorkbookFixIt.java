package tn.aloauto.integration.fixit;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListDataValidation;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tn.aloauto.integration.mapping.CellKind;
import tn.aloauto.integration.mapping.GivenBack;

/** As a real workbook: the vendor's sheets and columns, bad cells coloured, a list of the legal words behind their cells. */
final class WorkbookFixIt implements FixItFile {

    private static final int FLUSH_EVERY = 500;
    private static final int SHARED_ROWS = 20_000;
    private static final int LONGEST_CELL = 32_767;
    /** What an Excel sheet holds; the rows beyond come back once these are corrected. */
    private static final int MOST_ROWS = 1_048_000;

    private static final String LISTS = "AloAuto";
    private static final String BAD = "FFC7CE";
    private static final String OURS = "F2F2F2";
    private static final String TITLE = "DDEBF7";

    private final Workbook workbook;
    private final char decimalChar;
    private final FixItHead head;
    private final Map<String, Worksheet> sheets = new LinkedHashMap<>();
    private final Map<GivenBack.Choice, Range> lists = new LinkedHashMap<>();
    private String current;
    private int row;

    WorkbookFixIt(OutputStream out, char decimalChar, FixItHead head) throws IOException {
        this.workbook = new Workbook(out, LISTS, "1.0");
        this.decimalChar = decimalChar;
        this.head = head;
        for (String sheet : head.sheets().isEmpty() ? List.of("Stock") : head.sheets()) {
            sheets.put(sheet, workbook.newWorksheet(sheet));
        }
        writeLists();
        begin(sheets.keySet().iterator().next());
    }

    @Override
    public void write(FixItRow rejected) throws IOException {
        if (rejected.sheet() != null && !rejected.sheet().equals(current) && sheets.containsKey(rejected.sheet())) {
            finish();
            begin(rejected.sheet());
        }
        if (row >= MOST_ROWS) {
            return;
        }
        for (int column = 0; column < head.header().size(); column++) {
            cell(rejected, column);
        }
        for (int i = 0; i < rejected.reasons().size(); i++) {
            ours(i, rejected.reasons().get(i));
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet().flush();
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        workbook.finish();
    }

    private Worksheet sheet() {
        return sheets.get(current);
    }

    private void begin(String name) {
        current = name;
        row = 0;
        widths();
        for (String[] title : head.titles()) {
            for (int column = 0; column < title.length; column++) {
                text(column, title[column]);
            }
            row++;
        }
        for (int column = 0; column < head.header().size(); column++) {
            text(column, head.header().get(column));
            sheet().style(row, column).bold().fillColor(TITLE).set();
        }
        for (int i = 0; i < head.reasons().size(); i++) {
            text(head.header().size() + i, head.reasons().get(i));
            sheet().style(row, head.header().size() + i).bold().fillColor(OURS).set();
        }
        row++;
        sheet().freezePane(0, row);
    }

    private void widths() {
        for (int column = 0; column < head.header().size(); column++) {
            sheet().width(
                            column,
                            Math.max(14, Math.min(40, head.header().get(column).length() + 6)));
            if (!head.isNumber(column)) {
                // what is typed here stays as it is typed: no number, no date
                sheet().style(column).format("@").set();
            }
        }
        sheet().hideColumn(head.header().size());
        for (int i = 1; i < head.reasons().size(); i++) {
            sheet().width(head.header().size() + i, i <= 3 ? 16 : 50);
        }
    }

    private void cell(FixItRow rejected, int column) {
        String value = rejected.cell(column);
        boolean bad = rejected.bad().contains(column);
        if (rejected.kind(column) == CellKind.NUMBER && !value.isEmpty()) {
            number(column, value);
        } else {
            text(column, value);
        }
        boolean isText = !head.isNumber(column);
        if (bad && isText) {
            sheet().style(row, column).fillColor(BAD).format("@").set();
        } else if (bad) {
            sheet().style(row, column).fillColor(BAD).set();
        } else if (isText) {
            sheet().style(row, column).format("@").set();
        }
    }

    private void number(int column, String written) {
        try {
            sheet().value(row, column, new BigDecimal(written.replace(decimalChar, '.')));
        } catch (NumberFormatException notOne) {
            text(column, written);
        }
    }

    private void ours(int index, String reason) {
        int column = head.header().size() + index;
        text(column, reason);
        sheet().style(row, column).fillColor(OURS).set();
    }

    private void text(int column, String value) {
        if (value.isEmpty()) {
            return;
        }
        // every program corrects a shared text rightly; of very many, each in its own cell needs no memory
        if (row <= SHARED_ROWS) {
            sheet().value(row, column, legal(SafeText.of(value)));
        } else {
            sheet().inlineString(row, column, legal(SafeText.of(value)));
        }
    }

    private void writeLists() throws IOException {
        List<GivenBack.Choice> choices = head.choices();
        if (choices.isEmpty()) {
            return;
        }
        Worksheet listSheet = workbook.newWorksheet(LISTS);
        listSheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        for (int i = 0; i < choices.size(); i++) {
            List<String> words = choices.get(i).words();
            for (int line = 0; line < words.size(); line++) {
                listSheet.value(line, i, legal(words.get(line)));
            }
            lists.put(choices.get(i), listSheet.range(0, i, words.size() - 1, i));
        }
    }

    private void finish() throws IOException {
        int first = head.titles().size() + 1;
        if (row > first) {
            lists.forEach((choice, words) -> offer(choice, words, first));
        }
        sheet().finish();
    }

    /** Other words are warned of and not forbidden: the file's next reading says the last word. */
    private void offer(GivenBack.Choice choice, Range words, int first) {
        ListDataValidation offered =
                sheet().range(first, choice.column(), row - 1, choice.column()).validateWithList(words);
        offered.allowBlank(true)
                .showErrorMessage(choice.closed())
                .errorStyle(DataValidationErrorStyle.WARNING)
                .errorTitle("AloAuto")
                .error("Cette valeur n'est pas dans la liste. هذه القيمة ليست في القائمة.");
    }

    /** Without what XML cannot hold, and no longer than a cell may be. */
    private static String legal(String text) {
        StringBuilder legal = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean good = c >= ' ' && c < '\ufffe' && !Character.isSurrogate(c)
                    || c == '\n'
                    || c == '\t'
                    || Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))
                    || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            if (!good && legal == null) {
                legal = new StringBuilder(text.substring(0, i));
            }
            if (good && legal != null) {
                legal.append(c);
            }
        }
        String kept = legal == null ? text : legal.toString();
        return kept.length() <= LONGEST_CELL ? kept : kept.substring(0, LONGEST_CELL);
    }
}
