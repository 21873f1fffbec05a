package tn.aloauto.integration.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/**
 * How the file is written down.
 *
 * @param encodings tried in this order, strictly; the last also when nothing fits
 * @param delimiter null when it is to be detected
 * @param headerRow which non-blank row is the header, from 1
 * @param missingValues cells that mean "nothing", cleaned
 */
public record Dialect(
        List<Charset> encodings,
        Character delimiter,
        int headerRow,
        char decimalChar,
        char groupChar,
        Set<String> missingValues) {}
