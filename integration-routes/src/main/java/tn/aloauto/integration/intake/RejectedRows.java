package tn.aloauto.integration.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.mapping.RejectTexts;

/** The rejected cells of a file in the words of whoever reads them. */
@Component
public class RejectedRows {

    private final JdbcClient jdbc;

    RejectedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the file. */
    public List<Rehearsal.Reject> of(UUID receipt, Locale language, int limit, int offset) {
        return jdbc.sql(
                        """
                        select row_number, line, sheet, column_name, value, code, message, suggestion, reason, arguments
                        from rejected_row where receipt_id = :file order by ordinal limit :limit offset :offset""")
                .param("file", receipt)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> told(row, language))
                .list();
    }

    private static Rehearsal.Reject told(ResultSet row, Locale language) throws SQLException {
        String reason = row.getString("reason");
        java.sql.Array arguments = row.getArray("arguments");
        List<String> filled = arguments == null ? List.of() : List.of((String[]) arguments.getArray());
        return new Rehearsal.Reject(
                row.getInt("row_number"),
                row.getLong("line"),
                row.getString("sheet"),
                row.getString("column_name"),
                row.getString("value"),
                row.getString("code"),
                RejectTexts.text(reason, language, filled, row.getString("message")),
                RejectTexts.advice(reason, language, row.getString("suggestion")));
    }
}
