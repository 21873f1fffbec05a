package tn.aloauto.integration.definitions;

import java.util.List;
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

    void live(DefinitionFile file, String version) {
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
                insert(file, version, "live", null, null);
            }
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
            insert(file, version, "refused", line, reason);
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

    private void insert(DefinitionFile file, String version, String status, Integer line, String reason) {
        jdbc.sql(
                        """
                        insert into route_definition (file, stem, version, text, sha256, status, author, line, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.file(),
                        file.stem(),
                        version,
                        file.text(),
                        file.sha256(),
                        status,
                        file.author(),
                        line,
                        reason)
                .update();
    }
}
