package tn.aloauto.integration.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tn.aloauto.integration.mapping.SourceRow;

/** The rows of one table of an .ods; what is said to be repeated a million times is counted, not written out. */
final class OpenDocumentRows implements Workbook.Rows {

    /** A filled row is rarely repeated; LibreOffice fills a sheet's rest with one blank row. */
    private static final int MOST_REPEATS = 1_000;

    private final XMLStreamReader xml;
    private final InputStream in;
    private final String sheet;
    private final SheetRow gathered;
    private long line;
    private SourceRow repeated;
    private int repeats;

    OpenDocumentRows(XMLStreamReader xml, InputStream in, String sheet, char decimalChar) {
        this.xml = xml;
        this.in = in;
        this.sheet = sheet;
        this.gathered = new SheetRow(decimalChar);
    }

    @Override
    public SourceRow next() throws IOException {
        if (repeats > 0) {
            repeats--;
            line++;
            return new SourceRow(0, line, sheet, repeated.cells(), repeated.kinds());
        }
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && OpenDocumentWorkbook.isTable(xml, "table")) {
                    return null;
                }
                if (event == XMLStreamConstants.START_ELEMENT && OpenDocumentWorkbook.isTable(xml, "table-row")) {
                    return row(times("number-rows-repeated"));
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            throw new FileUnreadable(RefusalCode.BROKEN_FILE, "Feuille « " + sheet + " »");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private SourceRow row(int times) throws XMLStreamException {
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && OpenDocumentWorkbook.isTable(xml, "table-row")) {
                break;
            }
            boolean cell = event == XMLStreamConstants.START_ELEMENT
                    && (OpenDocumentWorkbook.isTable(xml, "table-cell")
                            || OpenDocumentWorkbook.isTable(xml, "covered-table-cell"));
            if (cell) {
                column = Math.min(column + cell(column), 1 << 20);
            }
        }
        SourceRow row = gathered.taken(sheet, line + 1);
        if (row.cells().length == 0) {
            line += times;
            return row;
        }
        line++;
        if (times > MOST_REPEATS) {
            throw new FileUnreadable(RefusalCode.ZIP_BOMB, "Feuille « " + sheet + " », ligne " + line);
        }
        repeated = row;
        repeats = times - 1;
        return row;
    }

    /** Puts the cell in its place and says how many places it takes. */
    private int cell(int column) throws XMLStreamException {
        String name = xml.getLocalName();
        int times = times("number-columns-repeated");
        String type = OpenDocumentWorkbook.attribute(xml, "value-type");
        String value = OpenDocumentWorkbook.attribute(xml, "value");
        String truth = OpenDocumentWorkbook.attribute(xml, "boolean-value");
        boolean formula = OpenDocumentWorkbook.attribute(xml, "formula") != null;
        String shown = shown(name);
        if (type == null && shown.isBlank() && !formula) {
            return times;
        }
        for (int i = 0; i < Math.min(times, TextRow.MOST_CELLS + 1); i++) {
            if (type == null && formula && shown.isBlank()) {
                gathered.notCalculated(column + i);
            } else {
                put(column + i, type == null ? "string" : type, value, truth, shown);
            }
        }
        return times;
    }

    private void put(int column, String type, String value, String truth, String shown) {
        switch (type) {
            case "float", "currency", "percentage" -> {
                boolean code = shown.matches("0[0-9]{1,39}");
                if (code || value == null) {
                    gathered.text(column, shown);
                } else {
                    number(column, value, shown);
                }
            }
            case "date", "time" -> gathered.date(column, shown);
            case "boolean" -> gathered.truth(column, "true".equals(truth));
            default -> gathered.text(column, shown);
        }
    }

    private void number(int column, String value, String shown) {
        try {
            gathered.number(column, value.strip(), null);
        } catch (NumberFormatException noNumber) {
            gathered.text(column, shown);
        }
    }

    /** The paragraphs of a cell, one a line; remarks pinned to it are not its text. */
    private String shown(String cell) throws XMLStreamException {
        List<String> paragraphs = new ArrayList<>(1);
        StringBuilder text = new StringBuilder();
        int remark = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS && remark == 0) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                remark += "annotation".equals(xml.getLocalName()) ? 1 : 0;
                text.append("s".equals(xml.getLocalName()) && remark == 0 ? " " : "");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (cell.equals(xml.getLocalName())) {
                    return String.join("\n", paragraphs);
                }
                remark -= "annotation".equals(xml.getLocalName()) ? 1 : 0;
                if ("p".equals(xml.getLocalName()) && remark == 0) {
                    paragraphs.add(text.toString());
                    text.setLength(0);
                }
            }
        }
    }

    private int times(String attribute) {
        String times = OpenDocumentWorkbook.attribute(xml, attribute);
        return times != null && times.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(times) : 1;
    }
}
