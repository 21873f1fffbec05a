package tn.aloauto.integration.mapping;

/**
 * One cell that is wrong, in words its vendor understands.
 *
 * @param column as the vendor's header calls it
 * @param value as the vendor wrote it
 * @param suggestion what to write instead, null when nobody can know
 */
public record BadCell(String column, String value, RejectCode code, String message, String suggestion) {}
