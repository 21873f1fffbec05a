package tn.aloauto.integration.mapping;

/**
 * A column of one vendor's file.
 *
 * @param column from 1; null when the file has none and the mapping says what to take instead
 * @param header as the vendor wrote it, else the mapping's own name
 */
public record FileColumn(Integer column, String header) {}
