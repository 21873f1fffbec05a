package tn.aloauto.integration.catalogue;

/**
 * Where a sheet of a workbook begins.
 *
 * @param from number of its first data row
 */
public record SheetStart(int from, String name) {}
