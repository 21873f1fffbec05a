package tn.aloauto.integration.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as Excel saves them, and by hand where Excel would refuse. */
final class Workbooks {

    static final String[] HEADER = Corpus.HEADER.split(";");
    static final Object[] PADS = {
        "0986494123", "Plaquettes de frein avant", "Bosch", 129.9, 12, "Plaquettes de frein", "04465-0F010"
    };
    static final Object[] FILTER = {"W712/75", "Filtre à huile", "Mann", 18.5, 40, "Filtres à huile", null};
    static final Object[] PLUG = {"BKR6E", "Bougie d'allumage", "NGK", 9.75, 100, "Bougies d'allumage", "90919-01210"};

    private Workbooks() {}

    static byte[] xlsx(Consumer<Workbook> filling) {
        return saved(new XSSFWorkbook(), filling);
    }

    static byte[] xls(Consumer<Workbook> filling) {
        return saved(new HSSFWorkbook(), filling);
    }

    static Consumer<Workbook> standard() {
        return workbook -> fill(workbook.createSheet("Stock"), 0, HEADER, PADS, FILTER, PLUG);
    }

    static void fill(Sheet sheet, int firstRow, Object[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(firstRow + i);
            for (int column = 0; column < rows[i].length; column++) {
                put(row, column, rows[i][column]);
            }
        }
    }

    static Cell put(Row row, int column, Object value) {
        Cell cell = row.createCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
        return cell;
    }

    static void format(Cell cell, String format) {
        Workbook workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    /** The smallest package Excel opens, around a sheet written by hand. */
    static byte[] byHand(String sheetXml, String sharedStringsXml, String prologue) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        String shared = sharedStringsXml == null
                ? "<sst xmlns=\"" + main + "\" count=\"0\" uniqueCount=\"0\"/>"
                : sharedStringsXml.replace("<sst", "<sst xmlns=\"" + main + "\"");
        return Corpus.zip(
                "[Content_Types].xml",
                declaration
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main")
                        + override("/xl/worksheets/sheet1.xml", "worksheet")
                        + override("/xl/sharedStrings.xml", "sharedStrings")
                        + "</Types>",
                "_rels/.rels",
                declaration
                        + rels("<Relationship Id=\"rId1\" Type=\"" + relations
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/>"),
                "xl/workbook.xml",
                declaration + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"Stock\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                declaration
                        + rels("<Relationship Id=\"rId1\" Type=\"" + relations
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                + "<Relationship Id=\"rId2\" Type=\"" + relations
                                + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"),
                "xl/worksheets/sheet1.xml",
                declaration + prologue + sheetXml.replace("<worksheet", "<worksheet xmlns=\"" + main + "\""),
                "xl/sharedStrings.xml",
                declaration + prologue + shared);
    }

    /** Inline-string cells; a cell text that begins with {@code #} is a number. */
    static String sheetRows(String... lines) {
        StringBuilder rows = new StringBuilder();
        for (int r = 0; r < lines.length; r++) {
            rows.append("<row r=\"").append(r + 1).append("\">");
            String[] cells = lines[r].split(";", -1);
            for (int c = 0; c < cells.length; c++) {
                if (cells[c].isEmpty()) {
                    continue;
                }
                String at = (char) ('A' + c) + String.valueOf(r + 1);
                rows.append(
                        cells[c].startsWith("#")
                                ? "<c r=\"" + at + "\"><v>" + cells[c].substring(1) + "</v></c>"
                                : "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + cells[c] + "</t></is></c>");
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    static String handMadeRows() {
        return sheetRows(
                Corpus.HEADER,
                "0986494123;Plaquettes de frein avant;Bosch;#129.9;#12;Plaquettes de frein;04465-0F010",
                "W712/75;Filtre à huile;Mann;#18.5;#40;Filtres à huile;",
                "BKR6E;Bougie d'allumage;NGK;#9.75;#100;Bougies d'allumage;90919-01210");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String rels(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private static byte[] saved(Workbook workbook, Consumer<Workbook> filling) {
        try (workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
