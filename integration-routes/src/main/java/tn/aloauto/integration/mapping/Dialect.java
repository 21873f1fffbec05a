package tn.aloauto.integration.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/**
 * How the file is written down.
 *
 * @param encodings tried in this order, strictly; the last also when nothing fits
 * @param delimiter null when it is to be detected
 * @param hasHeader false when columns are known by their position only
 * @param headerRow which non-blank row is the header, from 1; 0 when it is to be found
 * @param missingValues cells that mean "nothing", cleaned
 * @param sheets the names of a workbook's sheets to read; empty: the one that has the header
 * @param allSheets every sheet that has the header is read, one after the other
 */
public record Dialect(
        List<Charset> encodings,
        Character delimiter,
        boolean hasHeader,
        int headerRow,
        char decimalChar,
        char groupChar,
        Set<String> missingValues,
        List<String> sheets,
        boolean allSheets) {

    /** A header further down than this many rows is not looked for. */
    public static final int HEADER_WITHIN = 20;
}
