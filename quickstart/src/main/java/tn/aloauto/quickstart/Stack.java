package tn.aloauto.quickstart;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tn.aloauto.localdatabase.LocalDatabase;

/** The whole product, running: database, simulated partners, shop, route engine. Closing stops it in reverse order. */
final class Stack implements AutoCloseable {

    private final Settings settings;
    private final Narrator narrator;
    private final RunFolder run;
    private final Guardian guardian;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicBoolean closed = new AtomicBoolean();
    private LocalDatabase database;
    private ChildProcess simulators;
    private Application api;
    private Application integration;
    private final List<Application> moreEngines = new ArrayList<>();

    private Stack(Settings settings, Narrator narrator, RunFolder run) {
        this.settings = settings;
        this.narrator = narrator;
        this.run = run;
        this.guardian = Guardian.start();
        this.run.note("guardian", guardian.handle());
    }

    /** Starts everything, seeds the demo and returns when all of it is healthy; stops all of it when a part fails. */
    static Stack start(Settings settings, Narrator narrator) {
        Preflight.check(settings);
        RunFolder run = RunFolder.take(settings.run());
        Stack stack;
        try {
            run.endLeftovers(databaseFolder(settings));
            settings.ports().all().forEach(Port::mustBeFree);
            stack = new Stack(settings, narrator, run);
        } catch (RuntimeException failure) {
            run.close();
            throw failure;
        }
        Thread stopping = new Thread(stack::close, "stop-everything");
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    private void startAll() {
        Secrets secrets = Secrets.in(settings.data().resolve("secrets"));
        Map<String, String> environment = environment(secrets);
        narrator.step("PostgreSQL 18", settings.ports().database(), () -> startDatabase(secrets));
        narrator.step("Simulated Odoo", settings.ports().odoo(), this::startSimulators);
        api = new Application("marketplace-api", settings, environment, settings.apiUrl() + "/healthz");
        integration = new Application(
                "integration-routes", settings, environment, settings.integrationUrl() + "/actuator/health");
        // The shop's migrations come first; once both have run here, there is nothing to wait for.
        boolean together = api.hasRunBefore() && integration.hasRunBefore() && DemoSeed.bothSchemasStand(database);
        started(api);
        if (together) {
            started(integration);
        }
        narrator.step(
                "Shop and API", settings.ports().api(), () -> api.process().waitUntilHealthy(http));
        narrator.step("Demo data", this::plantDemo);
        narrator.step("Integration engine", settings.ports().integration(), () -> {
            if (!together) {
                started(integration);
            }
            integration.process().waitUntilHealthy(http);
        });
    }

    private void plantDemo() {
        DemoSeed.plant(database);
        new Story(settings).odooKnows(StockFile.shipped(settings.home()));
    }

    /** Starts an application again that was stopped or killed, and waits for its health. */
    void startAgain(Application application) {
        started(application);
        application.process().waitUntilHealthy(http);
    }

    /**
     * Starts one more engine over the same database and data folder, and waits for its health.
     *
     * @param words of its environment that differ from the first one's, besides name and ports
     */
    Application anotherEngine(String instance, int httpPort, int sftpPort, Map<String, String> words) {
        Map<String, String> environment = environment(Secrets.in(settings.data().resolve("secrets")));
        environment.put("ALOAUTO_INSTANCE", instance);
        environment.put("ALOAUTO_INTEGRATION_PORT", Integer.toString(httpPort));
        environment.put("ALOAUTO_SFTP_PORT", Integer.toString(sftpPort));
        environment.putAll(words);
        Application engine = new Application(
                "integration-routes", settings, environment, "http://127.0.0.1:" + httpPort + "/actuator/health");
        moreEngines.add(engine);
        guardian.watchOver(engine.start("integration-routes-" + instance).handle());
        engine.process().waitUntilHealthy(http);
        return engine;
    }

    Application api() {
        return api;
    }

    Application integration() {
        return integration;
    }

    LocalDatabase database() {
        return database;
    }

    Settings settings() {
        return settings;
    }

    /** Waits until this is closed (false) or an application ends by itself (true). */
    boolean anApplicationEndedByItself() throws InterruptedException {
        while (!closed.get()) {
            if (!api.process().isAlive() || !integration.process().isAlive()) {
                return !closed.get();
            }
            Thread.sleep(500);
        }
        return false;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        moreEngines.forEach(engine -> stop("one more integration engine", engine::stop));
        stop("integration engine", integration == null ? null : integration::stop);
        stop("shop and API", api == null ? null : api::stop);
        stop("simulated Odoo", simulators == null ? null : simulators::stop);
        stop("PostgreSQL", database == null ? null : database::close);
        List.of("integration-routes", "marketplace-api", "partner-simulators", "guardian")
                .forEach(run::forget);
        guardian.close();
        run.close();
    }

    private void stop(String what, Runnable stopping) {
        if (stopping == null) {
            return;
        }
        try {
            narrator.stopping(what);
            stopping.run();
        } catch (RuntimeException failure) {
            narrator.say("  " + what + " did not stop cleanly: " + failure.getMessage());
        }
    }

    private void startDatabase(Secrets secrets) {
        try {
            database = LocalDatabase.durable(
                    databaseFolder(settings), settings.ports().database().number(), secrets.databasePassword());
            Postmaster.of(databaseFolder(settings)).ifPresent(guardian::watchOver);
        } catch (RuntimeException refused) {
            throw new CannotStart(
                    ("PostgreSQL refused to start on %s: %s%n"
                                    + "Its words are in %s. A data folder of another PostgreSQL version, or of another user,%n"
                                    + "is the usual reason: move it away, or set ALOAUTO_DATA_DIR.")
                            .formatted(
                                    databaseFolder(settings),
                                    refused.getMessage(),
                                    settings.logs().resolve("quickstart.log")),
                    refused);
        }
    }

    private void startSimulators() {
        simulators = watched(PartnerSimulators.start(settings));
        simulators.waitUntilHealthy(http);
    }

    private void started(Application application) {
        watched(application.start());
    }

    private ChildProcess watched(ChildProcess child) {
        guardian.watchOver(child.handle());
        run.note(child.name(), child.handle());
        return child;
    }

    private static Path databaseFolder(Settings settings) {
        return settings.data().resolve("postgres");
    }

    private Map<String, String> environment(Secrets secrets) {
        Map<String, String> words = new HashMap<>(settings.environment());
        Supplier<String> password = secrets::databasePassword;
        words.put(
                "DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + settings.ports().database().number() + "/" + LocalDatabase.NAME);
        words.put("MARKETPLACE_DB_PASSWORD", password.get());
        words.put("MARKETPLACE_OWNER_DB_PASSWORD", password.get());
        words.put("INTEGRATION_DB_PASSWORD", password.get());
        words.put("INTEGRATION_OWNER_DB_PASSWORD", password.get());
        words.put("SPRING_PROFILES_ACTIVE", "quickstart");
        words.put("ALOAUTO_DATA_DIR", settings.data().toString());
        words.put("ALOAUTO_INTERNAL_TOKEN", secrets.internalToken());
        words.put("ALOAUTO_JWT_KEY_FILE", secrets.tokenSigningKey().toString());
        words.put("ALOAUTO_API_PORT", Integer.toString(settings.ports().api().number()));
        words.put(
                "ALOAUTO_INTEGRATION_PORT",
                Integer.toString(settings.ports().integration().number()));
        words.put("ALOAUTO_SFTP_PORT", Integer.toString(settings.ports().sftp().number()));
        words.put("ALOAUTO_ROUTES_DIR", settings.routes().toString());
        words.put("ALOAUTO_MAPPINGS_DIR", settings.mappings().toString());
        words.put("ALOAUTO_INTEGRATION_URL", settings.integrationUrl());
        // Here one person plays all parts, scripts and tests with them.
        // whoever tries the shop has no mailbox at hand: a new account orders at once
        words.putIfAbsent("ALOAUTO_VERIFIED_EMAIL_NEEDED", "false");
        words.putIfAbsent("ALOAUTO_LIMIT_USER_PER_MINUTE", "1200");
        words.putIfAbsent("ALOAUTO_LIMIT_USER_PER_DAY", "100000");
        words.putIfAbsent("ALOAUTO_LIMIT_TOKEN_PER_MINUTE", "120");
        words.putAll(PartnerSimulators.links(settings));
        return words;
    }
}
