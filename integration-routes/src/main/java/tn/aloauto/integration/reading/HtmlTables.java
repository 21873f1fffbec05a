package tn.aloauto.integration.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tn.aloauto.integration.mapping.SourceRow;

/** The tables of a page that a web program names « .xls »; read whole, so no large one is. */
final class HtmlTables implements Workbook {

    private static final long LARGEST = 6L << 20;

    private final List<Element> tables;

    private HtmlTables(List<Element> tables) {
        this.tables = tables;
    }

    static HtmlTables open(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new FileUnreadable(RefusalCode.UNKNOWN_FORMAT, "Page web de plus de 6 Mo");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Document page = Jsoup.parse(in, null, "");
            return new HtmlTables(page.select("table"));
        }
    }

    @Override
    public List<Sheet> visibleSheets() {
        return tables.stream().<Sheet>map(Table::new).toList();
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private record Table(Element table) implements Sheet {

        @Override
        public String name() {
            return "HTML";
        }

        @Override
        public Rows open() {
            return new TableRows(table.select("tr"));
        }
    }

    private static final class TableRows implements Rows {

        private final List<Element> rows;
        private final SheetRow gathered = new SheetRow(',');
        private int at;

        TableRows(List<Element> rows) {
            this.rows = rows;
        }

        @Override
        public SourceRow next() {
            if (at == rows.size()) {
                return null;
            }
            int column = 0;
            for (Element cell : rows.get(at++).children()) {
                gathered.text(column, cell.text());
                column += Math.min(TextRow.MOST_CELLS, span(cell));
            }
            return gathered.taken("HTML", at);
        }

        @Override
        public void close() {
            // nothing is held open
        }

        private static int span(Element cell) {
            String span = cell.attr("colspan");
            return span.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(span) : 1;
        }
    }
}
