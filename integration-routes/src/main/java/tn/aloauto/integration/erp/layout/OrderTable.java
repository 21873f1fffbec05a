package tn.aloauto.integration.erp.layout;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tn.aloauto.integration.mapping.Layout;
import tn.aloauto.integration.mapping.LayoutField;
import tn.aloauto.integration.orders.OrderForPartner;

/**
 * An order as a CSV table with CRLF, the same bytes for the same order each time.
 *
 * @param warnings what was lost on the way, in words for people: characters the encoding does not have
 */
public record OrderTable(byte[] bytes, List<String> warnings) {

    public static OrderTable of(OrderForPartner order, Layout layout) {
        CharsetEncoder encoder = layout.encoding()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        List<String> lost = new ArrayList<>();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(layout.delimiter())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            if (layout.header()) {
                csv.writeRecord(
                        layout.columns().stream().map(Layout.Column::name).toList());
            }
            for (Map<LayoutField, Object> row : OrderValues.rows(order)) {
                List<String> cells = new ArrayList<>();
                for (Layout.Column column : layout.columns()) {
                    String cell = harmless(layout.text(column, row));
                    if (!encoder.canEncode(cell) && !lost.contains(column.name())) {
                        lost.add(column.name());
                    }
                    cells.add(cell);
                }
                csv.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<String> warnings = lost.isEmpty()
                ? List.of()
                : List.of("Caractères que " + layout.encoding().name() + " n'a pas, remplacés par « ? » : "
                        + String.join(", ", lost));
        return new OrderTable(bytes(encoder, text.toString()), warnings);
    }

    /** A buyer's name may not become a formula where somebody opens the file in a spreadsheet. */
    private static String harmless(String cell) {
        return cell.startsWith("=") || cell.startsWith("@") ? "'" + cell : cell;
    }

    private static byte[] bytes(CharsetEncoder encoder, String text) {
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
