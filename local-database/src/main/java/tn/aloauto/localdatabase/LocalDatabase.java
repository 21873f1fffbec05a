package tn.aloauto.localdatabase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL server of our own, started durable: fsync, synchronous_commit and full_page_writes are on, which the
 * embedding library would leave off. Holds one database, {@value #NAME}, with the roles of deploy/postgres/roles.sql.
 */
public final class LocalDatabase implements AutoCloseable {

    /** The one database both applications share. */
    public static final String NAME = "aloauto";

    static {
        // The library's scratch folder is one for the whole machine; a second user could not write into the first
        // one's.
        if (System.getProperty("ot.epg.working-dir") == null) {
            Path ownScratch =
                    Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg-" + System.getProperty("user.name"));
            System.setProperty("ot.epg.working-dir", ownScratch.toString());
        }
    }

    private final EmbeddedPostgres server;
    private final String rolePassword;

    private LocalDatabase(EmbeddedPostgres server, String rolePassword) {
        this.server = server;
        this.rolePassword = rolePassword;
    }

    /**
     * Starts a server whose data live in the given folder and survive a restart, a crash included.
     *
     * @param dataFolder made when absent; the binaries are unpacked beside it
     * @param port TCP port on loopback, 0 for any free one
     * @param rolePassword the password all four roles get
     */
    public static LocalDatabase durable(Path dataFolder, int port, String rolePassword) {
        return start(dataFolder, port, rolePassword, Map.of());
    }

    /** A fresh, empty server in a temporary folder that is deleted on close. Durable too: crash tests rely on it. */
    public static LocalDatabase temporary() {
        return start(null, 0, "local", Map.of());
    }

    /** As {@link #durable}, with further server settings such as {@code shared_buffers}. */
    public static LocalDatabase start(Path dataFolder, int port, String rolePassword, Map<String, String> settings) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("max_wal_size", "2GB")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF-8")
                    .setPGStartupWait(Duration.ofSeconds(60));
            settings.forEach(builder::setServerConfig);
            if (dataFolder != null) {
                Files.createDirectories(dataFolder);
                builder.setDataDirectory(dataFolder)
                        .setCleanDataDirectory(false)
                        // whoever keeps a database stops it when its clients have gone, not in a race with them
                        .setRegisterShutdownHook(false)
                        .setOverrideWorkingDirectory(
                                dataFolder.resolveSibling("postgres-binaries").toFile());
            }
            LocalDatabase database = new LocalDatabase(builder.start(), rolePassword);
            database.prepareRoles();
            return database;
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start: " + failure.getMessage(), failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL started, but its roles could not be made", failure);
        }
    }

    /** Runs both histories from the source tree, as each application does for itself when it starts. */
    public LocalDatabase migrated() {
        Path root = projectRoot();
        migrate("marketplace", root.resolve("marketplace-api/src/main/resources/db/marketplace"));
        migrate("integration", root.resolve("integration-routes/src/main/resources/db/integration"));
        return this;
    }

    public int port() {
        return server.getPort();
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    /** A connection as one of the production roles, e.g. {@code integration_app}. The caller closes it. */
    public Connection connectAs(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, rolePassword);
    }

    /** A connection as the superuser, for arranging and inspecting in tests. The caller closes it. */
    public Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    public String rolePassword() {
        return rolePassword;
    }

    /** The folder that holds the reactor's pom.xml, found upwards from the working directory. */
    public static Path projectRoot() {
        String given = System.getenv("ALOAUTO_HOME");
        if (given != null) {
            return Path.of(given);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/postgres/roles.sql"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Not inside the project: deploy/postgres/roles.sql is in no parent of "
                + Path.of("").toAbsolutePath() + "; set ALOAUTO_HOME");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void prepareRoles() throws SQLException {
        try (Connection maintenance = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", "postgres")) {
            try (var exists = maintenance
                    .createStatement()
                    .executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (!exists.next()) {
                    maintenance.createStatement().execute("create database " + NAME);
                }
            }
        }
        try (Connection connection = connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(projectRoot().resolve("deploy/postgres/roles.sql")));
            for (String role :
                    new String[] {"marketplace_owner", "marketplace_app", "integration_owner", "integration_app"}) {
                try (var quoted = statement.executeQuery("select format('alter role %I password %L', '" + role + "', '"
                        + rolePassword.replace("'", "''") + "')")) {
                    quoted.next();
                    String command = quoted.getString(1);
                    connection.createStatement().execute(command);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void migrate(String schema, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.collect(Collectors.toSet()).isEmpty()) {
                return;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Flyway.configure()
                .dataSource(url(), schema + "_owner", rolePassword)
                .locations("filesystem:" + folder)
                .schemas(schema)
                .createSchemas(false)
                .load()
                .migrate();
    }
}
