package tn.aloauto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real shop on a benchmark's database, rate limits off. */
final class Shop {

    static final String HEAP = "-Xmx256m";

    private static final List<String> LIMITS = List.of(
            "USER_PER_MINUTE",
            "USER_PER_DAY",
            "ORDERS_PER_MINUTE",
            "TOKEN_PER_MINUTE",
            "REGISTER_PER_HOUR",
            "ANONYMOUS_PER_MINUTE");

    private Shop() {}

    static Application start(BenchDatabase database) throws IOException, InterruptedException {
        int port = Application.freePort();
        Map<String, String> environment = environment(database);
        environment.put("ALOAUTO_API_PORT", Integer.toString(port));
        List<String> java = List.of(
                HEAP,
                "-XX:+UseSerialGC",
                "-jar",
                Application.jar("marketplace-api").toString());
        return Application.start("marketplace-api", java, environment, port, "/healthz");
    }

    static Map<String, String> environment(BenchDatabase database) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "DATABASE_URL", database.url(),
                "MARKETPLACE_DB_PASSWORD", database.password(),
                "MARKETPLACE_OWNER_DB_PASSWORD", database.password(),
                "ALOAUTO_DATA_DIR",
                        Files.createTempDirectory("aloauto-bench-shop").toString(),
                "ALOAUTO_INTERNAL_TOKEN", "benchmark-token-of-the-internal-door",
                "SPRING_PROFILES_ACTIVE", "quickstart"));
        // what is measured is the work, not the refusal to work
        LIMITS.forEach(limit -> environment.put("ALOAUTO_LIMIT_" + limit, "0"));
        return environment;
    }
}
