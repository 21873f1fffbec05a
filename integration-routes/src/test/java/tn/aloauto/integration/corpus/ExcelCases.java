package tn.aloauto.integration.corpus;

import static tn.aloauto.integration.corpus.Corpus.file;
import static tn.aloauto.integration.corpus.Corpus.threeParts;
import static tn.aloauto.integration.corpus.Workbooks.FILTER;
import static tn.aloauto.integration.corpus.Workbooks.HEADER;
import static tn.aloauto.integration.corpus.Workbooks.PADS;
import static tn.aloauto.integration.corpus.Workbooks.PLUG;
import static tn.aloauto.integration.corpus.Workbooks.byHand;
import static tn.aloauto.integration.corpus.Workbooks.fill;
import static tn.aloauto.integration.corpus.Workbooks.format;
import static tn.aloauto.integration.corpus.Workbooks.handMadeRows;
import static tn.aloauto.integration.corpus.Workbooks.put;
import static tn.aloauto.integration.corpus.Workbooks.standard;
import static tn.aloauto.integration.corpus.Workbooks.xls;
import static tn.aloauto.integration.corpus.Workbooks.xlsx;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** What a spreadsheet does to a stock list between the keyboard and the file. */
final class ExcelCases {

    private ExcelCases() {}

    static void addTo(Corpus corpus) {
        plain(corpus);
        references(corpus);
        cells(corpus);
        sheets(corpus);
        layout(corpus);
        openDocument(corpus);
    }

    private static void plain(Corpus corpus) {
        corpus.add(threeParts("excel/plain.xlsx", "A stock list saved by Excel").done(), xlsx(standard()));
        corpus.add(
                threeParts("excel/plain.xls", "The same saved as Excel 97-2003").done(), xls(standard()));
        corpus.add(
                threeParts("excel/inline-strings.xlsx", "A reporting program writes inline strings and no styles")
                        .done(),
                byHand("<worksheet><sheetData>" + handMadeRows() + "</sheetData></worksheet>", null, ""));
        corpus.add(
                threeParts("excel/prices-as-text.xlsx", "Prices and quantities typed as text, with a decimal comma")
                        .done(),
                xlsx(workbook -> fill(
                        workbook.createSheet("Stock"),
                        0,
                        HEADER,
                        new Object[] {PADS[0], PADS[1], PADS[2], "129,900", "12", PADS[5], PADS[6]},
                        new Object[] {FILTER[0], FILTER[1], FILTER[2], "18,500 DT", " 40", FILTER[5], null},
                        new Object[] {PLUG[0], PLUG[1], PLUG[2], "9,75", "100", PLUG[5], PLUG[6]})));
        corpus.add(
                threeParts(
                                "excel/csv-inside.xls",
                                "A stock program names its CSV « .xls » so that a double click opens Excel")
                        .done(),
                Corpus.standard());
        corpus.add(
                threeParts("excel/html-table-inside.xls", "A web program writes an HTML table and names it « .xls »")
                        .done(),
                htmlTable());
        corpus.add(
                threeParts("excel/workbook-inside.csv", "A workbook renamed to .csv: known by its first bytes")
                        .done(),
                xlsx(standard()));
    }

    private static void references(Corpus corpus) {
        corpus.add(
                file(
                                "excel/reference-numeric.xlsx",
                                "A reference of digits stored as a number; all its digits are there")
                        .takes("986494123", "129.900", 12)
                        .done(),
                xlsx(workbook -> fill(workbook.createSheet("Stock"), 0, HEADER, withReference(986494123L))));
        corpus.add(
                file(
                                "excel/reference-zero-format.xlsx",
                                "0012345 stored as 12345 under the format 0000000: what is shown is the reference")
                        .takes("0012345", "129.900", 12)
                        .done(),
                xlsx(workbook -> {
                    fill(workbook.createSheet("Stock"), 0, HEADER, withReference(12345));
                    format(workbook.getSheetAt(0).getRow(1).getCell(0), "0000000");
                }));
        corpus.add(
                file(
                                "excel/reference-ean-13.xlsx",
                                "A 13-digit barcode as a number: shown as 6,19123E+12, stored whole")
                        .takes("6191234567897", "129.900", 12)
                        .done(),
                xlsx(workbook -> fill(workbook.createSheet("Stock"), 0, HEADER, withReference(6191234567897L))));
        corpus.add(
                file(
                                "excel/reference-17-digits.xlsx",
                                "More than 15 digits: Excel has put zeros at the end, the number is lost")
                        .returns(2, "Référence", "EXCEL_LOST_DIGITS")
                        .done(),
                xlsx(workbook -> fill(workbook.createSheet("Stock"), 0, HEADER, withReference(12345678901234567L))));
        corpus.add(
                file("excel/reference-became-date.xlsx", "3-12 typed into a General cell became the 3rd of December")
                        .returns(2, "Référence", "EXCEL_MADE_A_DATE")
                        .done(),
                xlsx(workbook -> {
                    fill(workbook.createSheet("Stock"), 0, HEADER, withReference(""));
                    var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
                    cell.setCellValue(LocalDate.of(2026, 12, 3));
                    format(cell, "d-mmm");
                }));
        corpus.add(
                file(
                                "excel/reference-decimal.xlsx",
                                "90.750 typed into a General cell became 90.75: the zero may have been there")
                        .returns(2, "Référence", "EXCEL_LOST_DIGITS")
                        .done(),
                xlsx(workbook -> fill(workbook.createSheet("Stock"), 0, HEADER, withReference(90.75))));
    }

    private static void cells(Corpus corpus) {
        corpus.add(
                file("excel/formula-cached.xlsx", "The price is a formula; Excel left its last value")
                        .takes("0986494123", "129.900", 12)
                        .done(),
                byHand(
                        "<worksheet><sheetData>"
                                + Workbooks.sheetRows(
                                                Corpus.HEADER,
                                                "0986494123;Plaquettes;Bosch;PRICE;#12;Plaquettes de frein;")
                                        .replace(
                                                "<c r=\"D2\" t=\"inlineStr\"><is><t>PRICE</t></is></c>",
                                                "<c r=\"D2\"><f>100*1.299</f><v>129.9</v></c>")
                                + "</sheetData></worksheet>",
                        null,
                        ""));
        corpus.add(
                file(
                                "excel/formula-never-calculated.xlsx",
                                "A program wrote a formula and nobody ever opened the file: no value to read")
                        .returns(2, "Prix TTC", "FORMULA_WITHOUT_VALUE")
                        .done(),
                byHand(
                        "<worksheet><sheetData>"
                                + Workbooks.sheetRows(
                                                Corpus.HEADER,
                                                "0986494123;Plaquettes;Bosch;PRICE;#12;Plaquettes de frein;")
                                        .replace(
                                                "<c r=\"D2\" t=\"inlineStr\"><is><t>PRICE</t></is></c>",
                                                "<c r=\"D2\"><f>100*1.299</f></c>")
                                + "</sheetData></worksheet>",
                        null,
                        ""));
        corpus.add(
                file("excel/error-cell.xlsx", "A failed look-up in the price column")
                        .returns(2, "Prix TTC", "BAD_PRICE")
                        .done(),
                byHand(
                        "<worksheet><sheetData>"
                                + Workbooks.sheetRows(
                                                Corpus.HEADER,
                                                "0986494123;Plaquettes;Bosch;PRICE;#12;Plaquettes de frein;")
                                        .replace(
                                                "<c r=\"D2\" t=\"inlineStr\"><is><t>PRICE</t></is></c>",
                                                "<c r=\"D2\" t=\"e\"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v></c>")
                                + "</sheetData></worksheet>",
                        null,
                        ""));
        corpus.add(
                file("excel/price-float-noise.xlsx", "0.1 + 0.2 kinds of digits: 12.500000000000002 is 12,500")
                        .takes("0986494123", "12.500", 12)
                        .done(),
                xlsx(workbook -> fill(workbook.createSheet("Stock"), 0, HEADER, new Object[] {
                    "0986494123", "Plaquettes", "Bosch", 12.500000000000002, 12, "Plaquettes de frein", null
                })));
        corpus.add(
                file("excel/price-rounded-on-screen.xlsx", "12,3456 shown as 12,35: a tenth of a millime is no price")
                        .returns(2, "Prix TTC", "BAD_PRICE")
                        .done(),
                xlsx(workbook -> {
                    fill(workbook.createSheet("Stock"), 0, HEADER, new Object[] {
                        "0986494123", "Plaquettes", "Bosch", 12.3456, 12, "Plaquettes de frein", null
                    });
                    format(workbook.getSheetAt(0).getRow(1).getCell(3), "0.00");
                }));
        corpus.add(
                threeParts(
                                "excel/price-currency-format.xlsx",
                                "A currency format shows « DT »; the number underneath is the price")
                        .done(),
                xlsx(workbook -> {
                    standard().accept(workbook);
                    for (int row = 1; row <= 3; row++) {
                        format(workbook.getSheetAt(0).getRow(row).getCell(3), "#,##0.000\" DT\"");
                    }
                }));
        corpus.add(
                file("excel/boolean-quantity.xlsx", "VRAI in the quantity column")
                        .returns(2, "Quantité", "BAD_QUANTITY")
                        .done(),
                xlsx(workbook -> fill(workbook.createSheet("Stock"), 0, HEADER, new Object[] {
                    "0986494123", "Plaquettes", "Bosch", 12.5, true, "Plaquettes de frein", null
                })));
        corpus.add(
                file("excel/line-break-in-cell.xlsx", "Alt+Enter in the name")
                        .takesNamed("0986494123", "12.500", 12, "Plaquettes avant")
                        .done(),
                xlsx(workbook -> fill(workbook.createSheet("Stock"), 0, HEADER, new Object[] {
                    "0986494123", "Plaquettes\navant", "Bosch", 12.5, 12, "Plaquettes de frein", null
                })));
    }

    private static void sheets(Corpus corpus) {
        corpus.add(
                threeParts("excel/first-sheet-empty.xlsx", "An empty « Feuil1 » before the list")
                        .done(),
                xlsx(workbook -> {
                    workbook.createSheet("Feuil1");
                    standard().accept(workbook);
                }));
        corpus.add(
                threeParts(
                                "excel/notes-sheet-first.xlsx",
                                "A sheet of notes before the list: the one with the header is read")
                        .done(),
                xlsx(workbook -> {
                    fill(workbook.createSheet("Lisez-moi"), 0, new Object[] {"Bonjour, voici le stock de la semaine"});
                    standard().accept(workbook);
                }));
        corpus.add(
                threeParts("excel/one-family-per-sheet.xlsx", "A sheet per family, each with its header")
                        .with("pieces-all-sheets")
                        .done(),
                xlsx(workbook -> {
                    fill(workbook.createSheet("Freinage"), 0, HEADER, PADS);
                    fill(workbook.createSheet("Filtration"), 0, HEADER, FILTER);
                    fill(workbook.createSheet("Allumage"), 0, HEADER, PLUG);
                }));
        corpus.add(
                threeParts("excel/hidden-sheet.xlsx", "Last year's list on a hidden sheet: not for sale")
                        .done(),
                xlsx(workbook -> {
                    standard().accept(workbook);
                    fill(workbook.createSheet("2025"), 0, HEADER, new Object[] {
                        "OLD-1", "Ancienne pièce", "Bosch", 5, 1, "Plaquettes de frein", null
                    });
                    workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
                }));
        corpus.add(
                file("excel/no-sheet-with-a-header.xlsx", "Charts and notes only")
                        .refusedAs("MISSING_COLUMNS"),
                xlsx(workbook -> fill(workbook.createSheet("Notes"), 0, new Object[] {"Rien ici"})));
        corpus.add(
                file("excel/blank.xlsx", "A new workbook saved as it was").refusedAs("EMPTY_FILE"),
                xlsx(workbook -> workbook.createSheet("Feuil1")));
        corpus.add(
                file("excel/header-only.xlsx", "A header and no part: never empties a shop")
                        .refusedAs("NO_ROWS"),
                xlsx(workbook -> fill(workbook.createSheet("Stock"), 0, new Object[][] {HEADER})));
    }

    private static void layout(Corpus corpus) {
        corpus.add(
                threeParts("excel/title-merged-above.xlsx", "A merged title and a date above the header")
                        .done(),
                xlsx(workbook -> {
                    Sheet sheet = workbook.createSheet("Stock");
                    put(sheet.createRow(0), 0, "SOCIÉTÉ PIÈCES TUNIS");
                    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
                    put(sheet.createRow(1), 0, "Stock au 21/11/2026");
                    fill(sheet, 3, HEADER, PADS, FILTER, PLUG);
                }));
        corpus.add(
                threeParts(
                                "excel/rows-hidden-by-filter.xlsx",
                                "A filter hides two rows; they are in stock all the same")
                        .done(),
                xlsx(workbook -> {
                    standard().accept(workbook);
                    workbook.getSheetAt(0).getRow(2).setZeroHeight(true);
                    workbook.getSheetAt(0).getRow(3).setZeroHeight(true);
                }));
        corpus.add(
                threeParts("excel/blank-rows-between.xlsx", "Blank rows between families")
                        .done(),
                xlsx(workbook -> {
                    Sheet sheet = workbook.createSheet("Stock");
                    fill(sheet, 0, HEADER, PADS);
                    fill(sheet, 3, FILTER, new Object[] {null}, PLUG);
                }));
        corpus.add(
                threeParts("excel/starts-in-column-c.xlsx", "The list begins in C5, as a designer likes it")
                        .done(),
                xlsx(workbook -> {
                    Sheet sheet = workbook.createSheet("Stock");
                    Object[][] rows = {HEADER, PADS, FILTER, PLUG};
                    for (int i = 0; i < rows.length; i++) {
                        Row row = sheet.createRow(4 + i);
                        for (int column = 0; column < rows[i].length; column++) {
                            put(row, column + 2, rows[i][column]);
                        }
                    }
                }));
        corpus.add(
                file(
                                "excel/category-merged-down.xlsx",
                                "One merged category cell for two parts: the second part's cell is empty in the file")
                        .with("pieces-merged-category")
                        .takes("0986494123", "129.900", 12)
                        .takes("P-2", "99.000", 3)
                        .done(),
                xlsx(workbook -> {
                    Sheet sheet = workbook.createSheet("Stock");
                    fill(sheet, 0, HEADER, PADS, new Object[] {"P-2", "Plaquettes arrière", "TRW", 99, 3, null, null});
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, 5, 5));
                }));
        corpus.add(
                file("excel/bad-row-keeps-its-row-number.xlsx", "Blank rows above: the error names the row Excel shows")
                        .takes("0986494123", "129.900", 12)
                        .returns(7, "Prix TTC", "BAD_PRICE")
                        .done(),
                xlsx(workbook -> {
                    Sheet sheet = workbook.createSheet("Stock");
                    fill(sheet, 2, HEADER, PADS);
                    fill(sheet, 6, new Object[][] {{"W712/75", "Filtre", "Mann", "gratuit", 4, "Filtres à huile", null}
                    });
                }));
    }

    private static void openDocument(Corpus corpus) {
        corpus.add(
                threeParts("excel/plain.ods", "A stock list saved by LibreOffice")
                        .done(),
                OpenDocument.standard());
        corpus.add(
                threeParts(
                                "excel/repeated-empty-cells.ods",
                                "LibreOffice writes a million empty rows as one repeated row")
                        .done(),
                OpenDocument.withRepeatedEmptyRows());
    }

    private static Object[] withReference(Object reference) {
        return new Object[] {reference, "Plaquettes", "Bosch", 129.9, 12, "Plaquettes de frein", null};
    }

    private static String htmlTable() {
        StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table>");
        for (String line : Corpus.standard().strip().split("\r\n")) {
            html.append("<tr><td>").append(line.replace(";", "</td><td>")).append("</td></tr>");
        }
        return html.append("</table></body></html>").toString();
    }
}
