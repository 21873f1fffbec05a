package tn.aloauto.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where everything is and listens: the environment's words, or the standard ones.
 *
 * @param environment all of its words; the applications get them too
 */
record Settings(Path home, Path data, Path routes, Path mappings, Ports ports, Map<String, String> environment) {

    /** One port for each thing that listens. */
    record Ports(Port api, Port integration, Port sftp, Port database, Port odoo) {

        static Ports from(Map<String, String> environment) {
            return new Ports(
                    Port.from(environment, "ALOAUTO_API_PORT", 8080, "shop and API"),
                    Port.from(environment, "ALOAUTO_INTEGRATION_PORT", 8081, "integration engine"),
                    Port.from(environment, "ALOAUTO_SFTP_PORT", 2222, "SFTP drop box"),
                    Port.from(environment, "ALOAUTO_DB_PORT", 54320, "PostgreSQL"),
                    Port.from(environment, "ALOAUTO_ODOO_PORT", 8069, "simulated Odoo"));
        }

        List<Port> all() {
            return Stream.of(database, odoo, api, integration, sftp).toList();
        }
    }

    static Settings from(Path home, Map<String, String> environment) {
        return new Settings(
                home,
                path(environment, "ALOAUTO_DATA_DIR", home.resolve(".data")),
                path(environment, "ALOAUTO_ROUTES_DIR", home.resolve("route-definitions")),
                path(environment, "ALOAUTO_MAPPINGS_DIR", home.resolve("mappings")),
                Ports.from(environment),
                environment);
    }

    Path logs() {
        return data.resolve("logs");
    }

    /** Unpacked jars and their class archives. */
    Path classes() {
        return data.resolve("cds");
    }

    Path run() {
        return data.resolve("run");
    }

    String apiUrl() {
        return "http://127.0.0.1:" + ports.api().number();
    }

    String integrationUrl() {
        return "http://127.0.0.1:" + ports.integration().number();
    }

    String odooUrl() {
        return "http://127.0.0.1:" + ports.odoo().number();
    }

    private static Path path(Map<String, String> environment, String variable, Path standard) {
        String given = environment.getOrDefault(variable, "");
        return (given.isBlank() ? standard : Path.of(given)).toAbsolutePath().normalize();
    }
}
