package tn.aloauto.marketplace.content.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Refusal;

/** What is often asked, and the answers. */
@Component
public class Questions {

    private static final String COLUMNS =
            "select id, question_fr, question_ar, question_en, answer_fr, answer_ar, answer_en,"
                    + " position from question ";

    public record Question(UUID id, Wordings question, Wordings answer, int position) {}

    private final JdbcClient database;
    private final ActivityLog activity;

    Questions(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    public List<Question> all() {
        return read(COLUMNS + "order by position, id limit 500").list();
    }

    /** @param wanted its id is not looked at */
    @Transactional
    public Question add(Question wanted) {
        UUID id = values(
                        "insert into question (question_fr, question_ar, question_en, answer_fr, answer_ar, answer_en, position)"
                                + " values (:qfr, :qar, :qen, :afr, :aar, :aen, :position) returning id",
                        wanted)
                .query(UUID.class)
                .single();
        activity.record("question.added", "question", id.toString(), null, wanted);
        return find(id);
    }

    @Transactional
    public Question change(UUID id, Question wanted) {
        Question before = find(id);
        values(
                        "update question set question_fr = :qfr, question_ar = :qar, question_en = :qen, answer_fr = :afr,"
                                + " answer_ar = :aar, answer_en = :aen, position = :position where id = :id",
                        wanted)
                .param("id", id)
                .update();
        activity.record("question.changed", "question", id.toString(), before, wanted);
        return find(id);
    }

    @Transactional
    public void remove(UUID id) {
        Question before = find(id);
        database.sql("delete from question where id = :id").param("id", id).update();
        activity.record("question.removed", "question", id.toString(), before, null);
    }

    private Question find(UUID id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, number) -> question(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private JdbcClient.MappedQuerySpec<Question> read(String sql) {
        return database.sql(sql).query((row, number) -> question(row));
    }

    private static Question question(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                new Wordings(row.getString("question_fr"), row.getString("question_ar"), row.getString("question_en")),
                new Wordings(row.getString("answer_fr"), row.getString("answer_ar"), row.getString("answer_en")),
                row.getInt("position"));
    }

    private JdbcClient.StatementSpec values(String sql, Question wanted) {
        return database.sql(sql)
                .param("qfr", wanted.question().fr())
                .param("qar", wanted.question().ar())
                .param("qen", wanted.question().en())
                .param("afr", wanted.answer().fr())
                .param("aar", wanted.answer().ar())
                .param("aen", wanted.answer().en())
                .param("position", wanted.position());
    }
}
