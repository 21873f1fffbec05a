package tn.aloauto.marketplace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tn.aloauto.localdatabase.LocalDatabase;

/** Runs a test against the whole shop on a free port and a real PostgreSQL, one of each for all classes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=marketplace-api")
@Import({TestAccounts.class, ShopClient.class})
@ContextConfiguration(initializers = MarketplaceTest.RealDatabase.class)
public @interface MarketplaceTest {

    /** Both schemas are migrated from the source tree, with the production roles. */
    final class RealDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        public static final LocalDatabase DATABASE = LocalDatabase.temporary().migrated();
        static final Path DATA_FOLDER = temporaryFolder();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + DATABASE.url(),
                            "spring.datasource.password=" + DATABASE.rolePassword(),
                            "spring.flyway.enabled=false",
                            // the limits have a test of their own; here everybody comes from one address
                            "aloauto.rate-limits.user-per-minute=100000",
                            "aloauto.rate-limits.user-per-day=0",
                            "aloauto.rate-limits.orders-per-minute=0",
                            "aloauto.rate-limits.token-per-minute=0",
                            "aloauto.rate-limits.register-per-hour=0",
                            "aloauto.rate-limits.anonymous-per-minute=0",
                            "management.prometheus.metrics.export.enabled=true",
                            "aloauto.cors-origins=https://shop.example.tn",
                            "aloauto.data-dir=" + DATA_FOLDER,
                            "aloauto.jwt.key-file=" + DATA_FOLDER.resolve("jwt-key.pem"),
                            "aloauto.secrets.data-key-file=" + DATA_FOLDER.resolve("data-key"),
                            "aloauto.files.folder=" + DATA_FOLDER.resolve("files"),
                            "aloauto.integration.url=" + EngineStandIn.url(),
                            "aloauto.integration.token=" + EngineStandIn.TOKEN)
                    .applyTo(context);
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("aloauto-test");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
