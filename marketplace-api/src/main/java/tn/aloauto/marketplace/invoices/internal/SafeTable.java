package tn.aloauto.marketplace.invoices.internal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as CSV that a French spreadsheet opens as it should: semicolons, UTF-8 with its mark, and no cell that the
 * spreadsheet would run as a formula.
 */
final class SafeTable {

    private static final String MARK = "\ufeff";

    private SafeTable() {}

    static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(SafeTable::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String cell(String text) {
        boolean number = text.matches("-?[0-9]+(\\.[0-9]+)?");
        String harmless = !number && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[;\"\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
