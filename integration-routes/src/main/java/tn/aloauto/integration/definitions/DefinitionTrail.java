package tn.aloauto.integration.definitions;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what the gate saw and did into integration.route_definition. */
@Component
class DefinitionTrail {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DefinitionTrail(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void live(DefinitionFile file, String version, int cases) {
        transaction.executeWithoutResult(status -> {
            boolean same = jdbc.sql(
                            "select exists (select from route_definition where file = ? and status = 'live' and version = ?)")
                    .params(file.file(), version)
                    .query(Boolean.class)
                    .single();
            if (!same) {
                jdbc.sql("update route_definition set status = 'replaced' where file = ? and status = 'live'")
                        .param(file.file())
                        .update();
                insert(file, version, "live", null, null, cases);
            }
            jdbc.sql("delete from definition_authorship where file = ? and sha256 = ?")
                    .params(file.file(), file.sha256())
                    .update();
        });
    }

    /** Refused once per text: a restart over the same bad file adds nothing. */
    void refused(DefinitionFile file, String version, int line, String reason) {
        boolean known = jdbc.sql(
                        """
                        select exists (select from (
                          select status, sha256, reason from route_definition where file = ? order by id desc limit 1) last
                        where status = 'refused' and sha256 = ? and reason = ?)""")
                .params(file.file(), file.sha256(), reason)
                .query(Boolean.class)
                .single();
        if (!known) {
            insert(file, version, "refused", line, reason, 0);
        }
    }

    void removed(String file, String reason) {
        jdbc.sql("update route_definition set status = 'removed', reason = ? where file = ? and status = 'live'")
                .params(reason, file)
                .update();
    }

    List<String> filesThoughtLive() {
        return jdbc.sql("select file from route_definition where status = 'live' order by file")
                .query(String.class)
                .list();
    }

    /** The text that last was live; it runs on while the folder's text is refused. */
    Optional<DefinitionFile> lastGood(String file) {
        return jdbc.sql("select file, author, text from route_definition where file = ? and status = 'live'")
                .param(file)
                .query(DefinitionFile.class)
                .optional();
    }

    /** Says beforehand whose text it is that will be found in the folder, whichever engine finds it. */
    void announce(DefinitionFile file, String source, String note) {
        jdbc.sql(
                        """
                        insert into definition_authorship (file, sha256, author, source, note) values (?, ?, ?, ?, ?)
                        on conflict (file, sha256) do update set
                          author = excluded.author, source = excluded.source, note = excluded.note, saved_at = clock_timestamp()""")
                .params(file.file(), file.sha256(), file.author(), source, note)
                .update();
    }

    /** A text without an announcement was saved in the folder, by the owner of the file. */
    private void insert(DefinitionFile file, String version, String status, Integer line, String reason, int cases) {
        jdbc.sql(
                        """
                        insert into route_definition (file, stem, version, text, sha256, status, author, source, note, line, reason, cases)
                        select :file, :stem, :version, :text, :sha256, :status, coalesce(a.author, :author), coalesce(a.source, 'folder'),
                          coalesce(a.note, ''), :line, :reason, :cases
                        from (select 1) one left join definition_authorship a on a.file = :file and a.sha256 = :sha256""")
                .param("file", file.file())
                .param("stem", file.stem())
                .param("version", version)
                // a text the database cannot hold is refused, and must not stop the others
                .param("text", storable(file.text()))
                .param("sha256", file.sha256())
                .param("status", status)
                .param("author", file.author())
                .param("line", line, Types.INTEGER)
                .param("reason", reason == null ? null : storable(reason), Types.VARCHAR)
                .param("cases", cases)
                .update();
    }

    private static String storable(String text) {
        return text.replace((char) 0, ' ');
    }
}
