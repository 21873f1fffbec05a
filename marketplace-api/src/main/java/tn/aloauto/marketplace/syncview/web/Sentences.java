package tn.aloauto.marketplace.syncview.web;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Texts;

/**
 * The engine's sentences in the reader's language, from the code and the arguments that stand beside the French words. What
 * has no code, or one this shop does not know yet, stays as it was written.
 */
@Component
class Sentences {

    /** The columns a view of the engine has beside its {@code message}. */
    static final String COLUMNS = ", message_code, message_arguments";

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    /** Rows of a view that has {@link #COLUMNS}, their {@code message} in this language. */
    <T> RowMapper<T> rows(Class<T> type, Locale language) {
        return rows(type, language, "message");
    }

    /** The same where the sentence stands in another column. */
    <T> RowMapper<T> rows(Class<T> type, Locale language, String column) {
        return new DataClassRowMapper<>(type) {
            @Override
            protected Object getColumnValue(ResultSet row, int index, Class<?> wanted) throws SQLException {
                Object value = super.getColumnValue(row, index, wanted);
                boolean isSentence = row.getMetaData().getColumnLabel(index).equals(column);
                return isSentence ? told(row, (String) value, language) : value;
            }
        };
    }

    private String told(ResultSet row, String written, Locale language) throws SQLException {
        Array arguments = row.getArray("message_arguments");
        return arguments == null
                ? written
                : tell(row.getString("message_code"), (String[]) arguments.getArray(), written, language);
    }

    /** @param code of {@code A:B}, A takes the first argument and B the rest */
    String tell(String code, String[] arguments, String written, Locale language) {
        if (code == null) {
            return written;
        }
        StringBuilder told = new StringBuilder();
        String[] parts = code.split(":");
        for (int part = 0; part < parts.length; part++) {
            String key = "sentence." + parts[part];
            if (!texts.has(language, key)) {
                return written;
            }
            boolean last = part == parts.length - 1;
            int from = Math.min(part, arguments.length);
            int to = last ? arguments.length : Math.min(part + 1, arguments.length);
            told.append(texts.text(language, key, (Object[]) Arrays.copyOfRange(arguments, from, to)));
        }
        return told.toString();
    }
}
