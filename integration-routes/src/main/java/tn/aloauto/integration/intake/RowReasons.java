package tn.aloauto.integration.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.mapping.RejectTexts;

/** Why a row was rejected, cell by cell, in the words the fix-it file puts beside it. */
record RowReasons(
        int rowNumber,
        long line,
        String[] columns,
        String[] codes,
        String[] messages,
        String[] suggestions,
        List<String> arabic,
        List<String> arabicAdvice) {

    /** What stands above them, after the mark. */
    static final List<String> COLUMNS = List.of("Ligne", "Colonne", "Code", "Motif", "Suggestion", "السبب", "الاقتراح");

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final String BETWEEN = String.valueOf((char) 31);

    /** In the order of the file; whoever takes them closes the stream. */
    static Stream<RowReasons> of(UUID receiptId, JdbcClient jdbc) {
        return jdbc
                .sql(
                        """
                        select row_number, line, array_agg(column_name order by ordinal) as columns,
                               array_agg(code order by ordinal) as codes,
                               array_agg(message order by ordinal) as messages,
                               array_agg(suggestion order by ordinal) as suggestions,
                               array_agg(reason order by ordinal) as reasons,
                               array_agg(array_to_string(arguments, chr(31)) order by ordinal) as arguments
                        from rejected_row where receipt_id = :id group by row_number, line order by row_number""")
                .param("id", receiptId)
                .query(RowReasons::read)
                .stream();
    }

    private static RowReasons read(ResultSet row, int number) throws SQLException {
        String[] reasons = texts(row, "reasons");
        String[] arguments = texts(row, "arguments");
        String[] suggestions = texts(row, "suggestions");
        List<String> arabic = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        for (int i = 0; i < reasons.length; i++) {
            List<String> filled = arguments[i] == null ? List.of() : List.of(arguments[i].split(BETWEEN, -1));
            arabic.add(RejectTexts.text(reasons[i], ARABIC, filled, ""));
            advice.add(RejectTexts.advice(reasons[i], ARABIC, suggestions[i]));
        }
        return new RowReasons(
                row.getInt("row_number"),
                row.getLong("line"),
                texts(row, "columns"),
                texts(row, "codes"),
                texts(row, "messages"),
                suggestions,
                arabic,
                advice);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    /** One text for each of our columns; the mark's own is empty. */
    List<String> explained() {
        return List.of(
                "",
                String.valueOf(line),
                joined(Arrays.asList(columns)),
                joined(Arrays.asList(codes)),
                joined(Arrays.asList(messages)),
                joined(Arrays.asList(suggestions)),
                joined(arabic),
                joined(arabicAdvice));
    }

    /** Of several bad cells each keeps its place, also when there is nothing to say of it. */
    private static String joined(List<String> parts) {
        return parts.size() == 1
                ? Objects.requireNonNullElse(parts.get(0), "")
                : parts.stream().map(part -> part == null ? "—" : part).collect(Collectors.joining(" | "));
    }
}
