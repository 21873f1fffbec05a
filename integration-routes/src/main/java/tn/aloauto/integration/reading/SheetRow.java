package tn.aloauto.integration.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tn.aloauto.integration.mapping.CellKind;
import tn.aloauto.integration.mapping.SourceRow;

/** A sheet's row while it is gathered; writes numbers as the vendor's text files would. */
final class SheetRow {

    private static final String[] NOTHING = {};
    /** A spreadsheet knows fifteen digits; what comes after them is noise of its arithmetic. */
    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.");
    private static final Pattern DATE_SIGNS = Pattern.compile("[dDyYjJaA]|[mM]{3,}|[hH]:|:[sS]");
    private static final Pattern ONLY_ZEROS = Pattern.compile("0{2,40}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final char decimalChar;
    private final Map<String, Boolean> dates = new HashMap<>();
    private String[] cells = new String[16];
    private byte[] kinds = new byte[16];
    private int width;
    private boolean blank = true;

    SheetRow(char decimalChar) {
        this.decimalChar = decimalChar;
    }

    void text(int column, String text) {
        put(column, text, CellKind.TEXT);
    }

    void truth(int column, boolean truth) {
        put(column, truth ? "VRAI" : "FAUX", CellKind.TEXT);
    }

    void notCalculated(int column) {
        put(column, "", CellKind.NOT_CALCULATED);
        blank = false;
    }

    /** A number under its cell's format: a date, a code shown with its zeros, or just a number. */
    void number(int column, String written, String format) {
        String raw = written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
        if (dates.computeIfAbsent(format == null ? "" : format, SheetRow::isDate)) {
            put(column, day(raw), CellKind.DATE);
        } else if (format != null && ONLY_ZEROS.matcher(format).matches() && isShortWhole(raw)) {
            put(column, "0".repeat(Math.max(0, format.length() - raw.length())) + raw, CellKind.TEXT);
        } else {
            put(column, plain(raw), CellKind.NUMBER);
        }
    }

    void date(int column, String text) {
        put(column, text, CellKind.DATE);
    }

    /** The row, and an empty one in its place. */
    SourceRow taken(String sheet, long line) {
        SourceRow row = blank
                ? new SourceRow(0, line, sheet, NOTHING, null)
                : new SourceRow(0, line, sheet, filled(), Arrays.copyOf(kinds, width));
        Arrays.fill(cells, 0, width, null);
        Arrays.fill(kinds, 0, width, CellKind.TEXT);
        width = 0;
        blank = true;
        return row;
    }

    private static boolean isDate(String format) {
        return !format.isEmpty()
                && !"General".equalsIgnoreCase(format)
                && !"Standard".equalsIgnoreCase(format)
                && DATE_SIGNS.matcher(LITERALS.matcher(format).replaceAll("")).find();
    }

    private String[] filled() {
        String[] taken = new String[width];
        for (int i = 0; i < width; i++) {
            taken[i] = cells[i] == null ? "" : cells[i];
        }
        return taken;
    }

    private void put(int column, String text, byte kind) {
        if (column >= TextRow.MOST_CELLS) {
            if (text.isBlank()) {
                return;
            }
            throw new FileUnreadable(RefusalCode.TOO_MANY_COLUMNS);
        }
        if (column >= cells.length) {
            int room = Math.max(column + 1, cells.length * 2);
            cells = Arrays.copyOf(cells, room);
            kinds = Arrays.copyOf(kinds, room);
        }
        cells[column] = text;
        kinds[column] = kind;
        width = Math.max(width, column + 1);
        blank &= text.isBlank();
    }

    private String plain(String raw) {
        if (isShortWhole(raw)) {
            return raw;
        }
        BigDecimal number = new BigDecimal(raw);
        // an exponent of thousands would write megabytes of zeros
        if (number.precision() - number.scale() > 30 || number.scale() > 400) {
            return raw;
        }
        BigDecimal rounded = number.round(SPREADSHEET).stripTrailingZeros();
        return rounded.toPlainString().replace('.', decimalChar);
    }

    private static String day(String raw) {
        try {
            // day 60 of a spreadsheet is a 29 February 1900 that never was; later days count from here
            return LocalDate.of(1899, 12, 30)
                    .plusDays((long) Double.parseDouble(raw))
                    .format(DAY);
        } catch (RuntimeException noDay) {
            return raw;
        }
    }

    private static boolean isShortWhole(String raw) {
        if (raw.isEmpty() || raw.length() > 15) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
