package tn.aloauto.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tn.aloauto.localdatabase.LocalDatabase;

/** A fresh, migrated, durable database with one vendor and the shelves its parts stand on. Refuses to run undurable. */
final class BenchDatabase implements AutoCloseable {

    static final String VENDOR = "pieces-tunis";

    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final LocalDatabase database;
    private final long postmaster;

    private BenchDatabase(LocalDatabase database, long postmaster) {
        this.database = database;
        this.postmaster = postmaster;
    }

    static BenchDatabase start() throws SQLException {
        LocalDatabase database = LocalDatabase.temporary().migrated();
        try (Connection connection = database.connectAsSuperuser()) {
            BenchDatabase started = new BenchDatabase(database, ProcessorTime.postmaster(connection));
            refuseUnlessDurable(started.settings(connection));
            arrange(connection);
            return started;
        } catch (SQLException | RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static void refuseUnlessDurable(Map<String, String> settings) {
        for (String name : MUST_BE_ON) {
            if (!"on".equals(settings.get(name))) {
                throw new IllegalStateException("PostgreSQL runs with " + name + " = " + settings.get(name)
                        + ": figures would lie, so there are none");
            }
        }
    }

    Map<String, String> settings() throws SQLException {
        try (Connection connection = database.connectAsSuperuser()) {
            return settings(connection);
        }
    }

    private Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        select name, current_setting(name) from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size',
                          'server_version')""")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }

    private static void arrange(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = marketplace, public");
            statement.execute(
                    """
                    with person as (
                      insert into app_user (email, password_hash, first_name, last_name, role, email_verified_at)
                      values ('bench@example.tn', '{noop}nobody signs in', 'Banc', 'Essai', 'vendor', now()) returning id)
                    insert into vendor (user_id, company_name, slug, contact_email, tax_number, status)
                    select id, 'Pièces Tunis', 'pieces-tunis', 'bench@example.tn', '1234567A', 'active' from person""");
        }
        try (var insert = connection.prepareStatement(
                """
                insert into marketplace.category (name, slug)
                values (?, trim(both '-' from regexp_replace(marketplace.fold(?), '[^a-z0-9]+', '-', 'g')))""")) {
            for (String category : Stock.categories()) {
                insert.setString(1, category);
                insert.setString(2, category);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    Connection connectAs(String role) throws SQLException {
        return database.connectAs(role);
    }

    Connection connectAsSuperuser() throws SQLException {
        return database.connectAsSuperuser();
    }

    String url() {
        return database.url();
    }

    String password() {
        return database.rolePassword();
    }

    double processorSeconds() {
        return ProcessorTime.ofServer(postmaster);
    }

    /** So that no measurement pays for what the one before left to be done: dead rows, hint bits, pages to write. */
    void settle() throws SQLException {
        try (Connection connection = connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("vacuum");
            statement.execute("checkpoint");
        }
    }

    /** How often PostgreSQL had to choose a victim, since it was started. */
    long deadlocks() throws SQLException {
        try (Connection connection = connectAsSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select sum(deadlocks) from pg_stat_database")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
