package tn.aloauto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tn.aloauto.localdatabase.LocalDatabase;

/** So many vendors with a feed and an inbox each, beside the one every benchmark knows. */
final class ManyVendors {

    private static final List<String> KEPT = List.of("templates", "vendors");

    private final Path definitions;
    private final int count;

    private ManyVendors(Path definitions, int count) {
        this.definitions = definitions;
        this.count = count;
    }

    /** Signs the vendors up and writes their route files into a folder of their own. */
    static ManyVendors arranged(BenchDatabase database, int count) throws SQLException, IOException {
        ManyVendors vendors = new ManyVendors(Files.createTempDirectory("aloauto-bench-routes"), count);
        vendors.signUp(database);
        vendors.copyTheDefinitions();
        String route = Files.readString(vendors.definitions.resolve("vendors/" + IntakeBenchmark.FEED + ".camel.yaml"));
        for (int i = 1; i <= count; i++) {
            Files.writeString(
                    vendors.file(i),
                    route.replace(IntakeBenchmark.FEED, feed(i))
                            .replace("value: " + BenchDatabase.VENDOR + "\n", "value: " + vendor(i) + "\n")
                            .replaceAll("(name: mapping\\s+value: ).*", "$1" + IntakeBenchmark.FEED));
        }
        return vendors;
    }

    /** From 1. */
    static String feed(int number) {
        return vendor(number) + "-stock";
    }

    private static String vendor(int number) {
        return "vendeur-" + number;
    }

    /** With the one that was there. */
    int feeds() {
        return count + 1;
    }

    Map<String, String> environment() {
        return Map.of("ALOAUTO_ROUTES_DIR", definitions.toString());
    }

    /** Takes their route files out of the folder again; answers where they wait. */
    Path setAside() throws IOException {
        Path aside = Files.createTempDirectory("aloauto-bench-aside");
        for (int i = 1; i <= count; i++) {
            Files.move(file(i), aside.resolve(file(i).getFileName()));
        }
        return aside;
    }

    /** Puts the files of the first vendors back, those that are not there yet. */
    void bring(Path aside, int first) throws IOException {
        for (int i = 1; i <= first; i++) {
            Path waiting = aside.resolve(file(i).getFileName());
            if (Files.exists(waiting)) {
                Files.move(waiting, file(i));
            }
        }
    }

    private Path file(int number) {
        return definitions.resolve("vendors/" + feed(number) + ".camel.yaml");
    }

    private void signUp(BenchDatabase database) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.prepareStatement(
                        """
                        with person as (
                          insert into marketplace.app_user (email, password_hash, first_name, last_name, role)
                          select 'bench-' || n || '@example.tn', '{noop}nobody signs in', 'Banc', 'Essai', 'vendor'
                          from generate_series(1, ?) n returning id, email)
                        insert into marketplace.vendor (user_id, company_name, slug, contact_email, tax_number, status)
                        select id, 'Vendeur ' || n, 'vendeur-' || n, email, lpad(n, 7, '0') || 'A', 'active'
                        from person, lateral substring(email from '[0-9]+') n""")) {
            statement.setInt(1, count);
            statement.execute();
        }
    }

    private void copyTheDefinitions() throws IOException {
        Path source = LocalDatabase.projectRoot().resolve("route-definitions");
        for (String folder : KEPT) {
            Files.createDirectories(definitions.resolve(folder));
            try (Stream<Path> files = Files.list(source.resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, definitions.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
    }
}
