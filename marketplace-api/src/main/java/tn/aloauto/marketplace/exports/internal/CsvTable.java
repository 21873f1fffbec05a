package tn.aloauto.marketplace.exports.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** As a French spreadsheet opens it: semicolons, decimal commas, UTF-8 with its mark. */
final class CsvTable implements Table {

    private static final char MARK = '\ufeff';

    private final CsvWriter csv;

    CsvTable(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        this.csv = CsvWriter.builder().fieldSeparator(';').build(text);
    }

    @Override
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::text).toList());
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal amount) {
            return amount.toPlainString().replace('.', ',');
        }
        return cell instanceof String words ? SafeText.of(words) : cell.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
