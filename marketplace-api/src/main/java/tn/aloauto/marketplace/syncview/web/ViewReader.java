package tn.aloauto.marketplace.syncview.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/** Reads one page of a view of schema integration. Past ten thousand matches it stops counting. */
@Component
class ViewReader {

    private static final int COUNTED = 10_000;

    private final JdbcClient database;

    ViewReader(JdbcClient database) {
        this.database = database;
    }

    /** A view and the conditions on it: text of ours, never of a caller. */
    record Question(String columns, String from, String where, String order) {}

    <T> PageOf<T> page(Question question, Map<String, Object> values, Class<T> row, PageRequest page) {
        return page(question, values, new SimplePropertyRowMapper<>(row), page);
    }

    <T> PageOf<T> page(Question question, Map<String, Object> values, RowMapper<T> row, PageRequest page) {
        List<T> rows = database.sql("select " + question.columns() + " from " + question.from() + " where "
                        + question.where() + " order by " + question.order() + " limit :limit offset :offset")
                .params(values)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(row)
                .list();
        long count = database.sql("select count(*) from (select 1 from " + question.from() + " where "
                        + question.where() + " limit " + (COUNTED + 1) + ") counted")
                .params(values)
                .query(Long.class)
                .single();
        return count > COUNTED ? page.pageWithEstimate(count, rows) : page.page(count, rows);
    }

    <T> Optional<T> one(Question question, String key, Object value, Sight sight, Class<T> row) {
        return asked(question, key, value, sight).query(row).optional();
    }

    <T> Optional<T> one(Question question, String key, Object value, Sight sight, RowMapper<T> row) {
        return asked(question, key, value, sight).query(row).optional();
    }

    private JdbcClient.StatementSpec asked(Question question, String key, Object value, Sight sight) {
        Map<String, Object> values = new HashMap<>();
        values.put("key", value);
        values.put("vendor", sight.vendorId());
        return database.sql("select " + question.columns() + " from " + question.from() + " where " + key
                        + " = :key and (cast(:vendor as bigint) is null or vendor_id = :vendor)")
                .params(values);
    }
}
