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
                            "aloauto.data-dir=" + DATA_FOLDER,
                            "aloauto.jwt.key-file=" + DATA_FOLDER.resolve("jwt-key.pem"),
                            "aloauto.integration.token=test-token-of-the-internal-door")
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
