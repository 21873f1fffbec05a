package tn.aloauto.integration.mapping;

import java.util.List;

/**
 * A row that cannot be taken, with every bad cell of it.
 *
 * @param sheet null in a text file
 * @param reference as far as it could be read, else null: a full feed must not retire what the file names
 */
public record Rejection(int number, long line, String sheet, String reference, List<BadCell> cells)
        implements Verdict {}
