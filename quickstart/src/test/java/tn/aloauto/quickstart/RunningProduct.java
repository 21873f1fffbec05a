package tn.aloauto.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tn.aloauto.localdatabase.LocalDatabase;

/**
 * The whole product over the real jars, started once for all story tests: free ports, a data folder of its own, copies of
 * the definitions, and leases short enough that a dead instance's work is taken over while a test waits.
 */
final class RunningProduct {

    private static Stack stack;

    private RunningProduct() {}

    static synchronized Stack stack() {
        if (stack == null) {
            stack = start();
        }
        return stack;
    }

    static Settings settings() {
        return stack().settings();
    }

    private static Stack start() {
        Path home = LocalDatabase.projectRoot();
        Path data = home.resolve("quickstart/target/story");
        deleteAll(data);
        copyAll(home.resolve("route-definitions"), data.resolve("route-definitions"));
        copyAll(home.resolve("mappings"), data.resolve("mappings"));
        Map<String, String> words = new HashMap<>(Map.of(
                "ALOAUTO_DATA_DIR", data.toString(),
                "ALOAUTO_ROUTES_DIR", data.resolve("route-definitions").toString(),
                "ALOAUTO_MAPPINGS_DIR", data.resolve("mappings").toString(),
                "ALOAUTO_INTAKE_LEASE", "6s",
                "ALOAUTO_ORDERS_LEASE", "6s",
                "ALOAUTO_ORDERS_FIRSTRETRY", "500ms",
                "ALOAUTO_ORDERS_LONGESTRETRY", "10s",
                "ALOAUTO_LIMIT_USER_PER_MINUTE", "100000"));
        words.put("AWAY_PARTNER_KEY", "of a partner that is never there");
        words.put("AWAY_PARTNER_PASSWORD", "of a partner that is never there");
        for (String port : new String[] {"API", "INTEGRATION", "SFTP", "DB", "ODOO"}) {
            words.put("ALOAUTO_" + port + "_PORT", "0");
        }
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        return Stack.start(
                Settings.from(home, words), new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8)));
    }

    private static void copyAll(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                Files.createDirectories(there.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, there);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
