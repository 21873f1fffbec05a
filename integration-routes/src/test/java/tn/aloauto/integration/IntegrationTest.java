package tn.aloauto.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import tn.aloauto.localdatabase.LocalDatabase;
import tn.aloauto.simulators.clictopay.ClicToPaySimulator;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** Runs a test against the whole route engine, a real PostgreSQL and the definitions of the source tree. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=integration-routes")
@ContextConfiguration(initializers = IntegrationTest.RealDatabase.class)
public @interface IntegrationTest {

    /** Both schemas are migrated from the source tree, with the production roles. */
    final class RealDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        public static final LocalDatabase DATABASE = LocalDatabase.temporary().migrated();
        /** The Odoo of the vendor pieces-tunis, as the shipped definitions name it. */
        public static final OdooSimulator ODOO = OdooSimulator.start(0);

        public static final ClicToPaySimulator CARDS = ClicToPaySimulator.start(0);

        public static final Path DATA_FOLDER = temporaryFolder();

        /** A copy of the shipped definitions that a test may edit while the engine runs. */
        public static final Path DEFINITIONS_FOLDER = withOneBrokenFile(copyOf("route-definitions"));

        public static final Path MAPPINGS_FOLDER = copyOf("mappings");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + DATABASE.url(),
                            "spring.datasource.password=" + DATABASE.rolePassword(),
                            "spring.flyway.enabled=false",
                            "aloauto.data-dir=" + DATA_FOLDER,
                            "aloauto.route-definitions=" + DEFINITIONS_FOLDER,
                            "aloauto.definitions.watch-every=200ms",
                            "aloauto.definitions.allowed-hosts=127.0.0.1,localhost",
                            "aloauto.sftp.settle=200ms",
                            "aloauto.sftp.sweep-every=1s",
                            "aloauto.sftp.max-file-size=2MB",
                            "aloauto.intake.max-file-size=200MB",
                            "aloauto.mappings=" + MAPPINGS_FOLDER,
                            "aloauto.internal-token=test-token-of-the-internal-door",
                            "aloauto.instance=test",
                            "aloauto.card.provider=clictopay",
                            "aloauto.card.timeout=40s",
                            "aloauto.card.url=" + CARDS.url(),
                            "aloauto.card.user=" + ClicToPaySimulator.USER,
                            "aloauto.card.password=" + ClicToPaySimulator.PASSWORD,
                            "aloauto.orders.poll=200ms",
                            "aloauto.orders.lease=2s",
                            "aloauto.orders.renew=500ms",
                            "aloauto.orders.first-retry=100ms",
                            "aloauto.orders.longest-retry=800ms",
                            "aloauto.orders.max-strikes=4",
                            "aloauto.orders.credentials-retry=16s",
                            "aloauto.erp.poll=100ms",
                            "aloauto.erp.page-wait=50ms",
                            "PIECES_TUNIS_ODOO_URL=" + ODOO.url(),
                            "PIECES_TUNIS_ODOO_DATABASE=" + ODOO.settings().database(),
                            "PIECES_TUNIS_ODOO_LOGIN=" + ODOO.settings().login(),
                            "PIECES_TUNIS_ODOO_API_KEY=" + ODOO.settings().apiKey(),
                            "aloauto.outside.first-pause=500ms",
                            "aloauto.alerts.every=500ms",
                            "aloauto.alerts.staff=equipe@aloauto.test",
                            "aloauto.mail.every=300ms",
                            "aloauto.silence.every=1h",
                            "aloauto.sftp.port=0")
                    .applyTo(context);
        }

        /** The engine starts with a bad file among the good ones, in every test. */
        private static Path withOneBrokenFile(Path definitions) {
            try {
                Files.writeString(
                        definitions.resolve("vendors/broken-at-start.camel.yaml"), "- templatedRoute:\n  - [\n");
                return definitions;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Path copyOf(String name) {
            Path source = LocalDatabase.projectRoot().resolve(name);
            Path copy = DATA_FOLDER.resolve(name);
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.toList()) {
                    Path target = copy.resolve(source.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
                return copy;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("aloauto-data");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
