package tn.aloauto.integration.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * How an order is written for a partner: the mirror of a mapping. A layout is a file {@code mappings/<stem>.layout.yaml}.
 *
 * @param format {@code csv}: a row a line of the order; {@code json}: one document
 * @param decimals how many decimals an amount is written with
 */
public record Layout(
        String format,
        Charset encoding,
        char delimiter,
        boolean header,
        char decimalChar,
        int decimals,
        DateTimeFormatter dates,
        List<Column> columns) {

    private static final ZoneId ZONE = ZoneId.of("Africa/Tunis");

    /**
     * One column, or one member of the document.
     *
     * @param name the header; in a document a path such as {@code customer.name} or {@code lines[].sku}
     * @param from what it says; null when it always says {@code value}
     * @param values what the partner calls our words
     * @param maxLength longer texts are cut; 0 for no limit
     */
    public record Column(String name, LayoutField from, String value, Map<String, String> values, int maxLength) {}

    public Layout {
        columns = List.copyOf(columns);
    }

    /** Refuses anything it does not know by name. */
    public static Layout compile(String yaml) throws MappingRefused {
        return new LayoutText(yaml).compile();
    }

    /** What a column says, as text; empty where the order says nothing. */
    public String text(Column column, Map<LayoutField, Object> row) {
        Object value = column.from() == null ? column.value() : row.get(column.from());
        String text = plain(value);
        text = column.values().getOrDefault(text, text);
        boolean tooLong = column.maxLength() > 0 && text.length() > column.maxLength();
        return tooLong ? text.substring(0, column.maxLength()) : text;
    }

    private String plain(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal amount) {
            return rounded(amount).toPlainString().replace('.', decimalChar);
        }
        if (value instanceof Instant instant) {
            return dates.format(instant.atZone(ZONE));
        }
        return value.toString().replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** An amount as this partner counts: millimes, or two decimals. */
    public BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }
}
