package tn.aloauto.integration.corpus;

/** OpenDocument sheets, written by hand: a zip of plain XML. */
final class OpenDocument {

    private OpenDocument() {}

    static byte[] standard() {
        return packed(rows());
    }

    static byte[] withRepeatedEmptyRows() {
        return packed(
                rows()
                        + "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder();
        for (String line : Corpus.standard().strip().split("\r\n")) {
            rows.append("<table:table-row>");
            for (String cell : line.split(";", -1)) {
                rows.append(cell(cell));
            }
            rows.append("</table:table-row>");
        }
        return rows.toString();
    }

    private static String cell(String text) {
        if (text.isEmpty()) {
            return "<table:table-cell/>";
        }
        String shown = "<text:p>" + text.replace("&", "&amp;") + "</text:p></table:table-cell>";
        return text.matches("\\d+,\\d+|\\d{1,3}")
                ? "<table:table-cell office:value-type=\"float\" office:value=\"" + text.replace(',', '.') + "\">"
                        + shown
                : "<table:table-cell office:value-type=\"string\">" + shown;
    }

    private static byte[] packed(String rows) {
        String content =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
                <office:body><office:spreadsheet><table:table table:name="Stock">%s</table:table></office:spreadsheet></office:body>
                </office:document-content>"""
                        .formatted(rows);
        String manifest =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
                <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                </manifest:manifest>""";
        return Corpus.zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                content,
                "META-INF/manifest.xml",
                manifest);
    }
}
