package tn.aloauto.localdatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDatabaseTests {

    private static LocalDatabase database;

    @BeforeAll
    static void start() {
        database = LocalDatabase.temporary().migrated();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void isDurable(String setting) throws SQLException {
        assertThat(single("show " + setting)).isEqualTo("on");
    }

    @Test
    void readsAReferenceInAnySpelling() throws SQLException {
        assertThat(single("select marketplace.reference_key('٠٤٤٦٥-0f 010')")).isEqualTo("044650F010");
    }

    @Test
    void everyTableHasAPrimaryKey() throws SQLException {
        assertThat(
                        single(
                                """
                        select string_agg(c.relname, ', ') from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('marketplace', 'integration') and c.relkind = 'r'
                          and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')"""))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update marketplace.product set is_active = false",
                "update marketplace.product set moderation_status = 'approved'",
                "update marketplace.offer set reserved_quantity = 0",
                "delete from marketplace.product",
                "select password_hash from marketplace.app_user",
                "insert into marketplace.outbox (topic, aggregate_id, payload, correlation_id) values ('a.b', uuidv7(), '{}', 'x')",
                "update integration.access_log set outcome = 'accepted'",
            })
    void theFeedWritesItsOwnColumnsAndNothingElse(String statement) throws SQLException {
        assertRefused("integration_app", statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from marketplace.activity_log",
                "update marketplace.activity_log set actor = 'someone else'",
                "update marketplace.outbox set taken_at = now()",
                "select * from integration.file_receipt",
                "create table marketplace.mine (id int)",
            })
    void theShopHasNoBackDoor(String statement) throws SQLException {
        assertRefused("marketplace_app", statement);
    }

    private static void assertRefused(String role, String statement) throws SQLException {
        try (Connection connection = database.connectAs(role)) {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .hasMessageContaining("permission denied");
        }
    }

    private static String single(String query) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
