package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.mock.env.MockEnvironment;
import tn.aloauto.marketplace.MarketplaceApplication;

/** Production does not start weak (A-104, A-105, A-162, B-006, B-137, B-201, B-214, N-004, N-006, N-007). */
class ProductionChecksTests {

    @TempDir
    private Path folder;

    @Test
    void namesEverySettingThatIsMissing() {
        assertThat(String.join("\n", ProductionChecks.complaints(new MockEnvironment())))
                .contains(
                        "ALOAUTO_JWT_KEY_FILE",
                        "MARKETPLACE_DB_PASSWORD",
                        "MARKETPLACE_OWNER_DB_PASSWORD",
                        "ALOAUTO_INTERNAL_TOKEN",
                        "ALOAUTO_ALLOWED_HOSTS",
                        "ALOAUTO_DATA_KEY_FILE",
                        "ALOAUTO_PUBLIC_URL",
                        "DATABASE_URL");
    }

    @Test
    void isContentWithStrongSettings() throws IOException {
        assertThat(ProductionChecks.complaints(strong())).isEmpty();
    }

    @Test
    void refusesWhatIsWeak() throws IOException {
        assertThat(ProductionChecks.complaints(strong().withProperty("ALOAUTO_CORS_ORIGINS", "*")))
                .hasSize(1);
        assertThat(ProductionChecks.complaints(strong().withProperty("ALOAUTO_CORS_ORIGINS", "http://aloauto.tn")))
                .hasSize(1);
        assertThat(ProductionChecks.complaints(strong().withProperty("ALOAUTO_INTERNAL_TOKEN", "short")))
                .hasSize(1);
        assertThat(ProductionChecks.complaints(strong().withProperty("MARKETPLACE_DB_PASSWORD", "change-me-please")))
                .hasSize(1);
        assertThat(ProductionChecks.complaints(strong().withProperty("ALOAUTO_ALLOWED_HOSTS", "*")))
                .hasSize(1);
        assertThat(ProductionChecks.complaints(strong().withProperty("ALOAUTO_PUBLIC_URL", "http://aloauto.tn")))
                .hasSize(1);
        assertThat(ProductionChecks.complaints(strong().withProperty("ALOAUTO_JWT_KEY_FILE", "/nowhere/key.pem")))
                .hasSize(1);
    }

    @Test
    void theShopDoesNotStartWithoutThem() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(MarketplaceApplication.class)
                        .properties("spring.config.name=marketplace-api", "spring.main.banner-mode=off")
                        .profiles("production")
                        .run())
                .hasMessageContaining("ALOAUTO_JWT_KEY_FILE")
                .hasMessageContaining("ALOAUTO_INTERNAL_TOKEN");
    }

    @Test
    @DisplayName("N-048: a secret may come as a file, from whatever keeps them; what the environment says counts first")
    void takesSecretsFromFiles() throws IOException {
        for (PropertySource<?> given : strong().getPropertySources()) {
            for (String name : ((EnumerablePropertySource<?>) given).getPropertyNames()) {
                Files.writeString(folder.resolve(name), given.getProperty(name) + "\n");
            }
        }

        try (ConfigurableApplicationContext shop = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=marketplace-api", "spring.main.banner-mode=off")
                .run("--ALOAUTO_SECRETS_DIR=" + folder, "--ALOAUTO_ALLOWED_HOSTS=shop.example.tn")) {
            Environment environment = shop.getEnvironment();
            assertThat(ProductionChecks.complaints(environment)).isEmpty();
            assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("r7-Vq0pLw2-xx");
            assertThat(environment.getProperty("spring.flyway.password")).isEqualTo("r7-Vq0pLw2-yy");
            assertThat(environment.getProperty("ALOAUTO_ALLOWED_HOSTS")).isEqualTo("shop.example.tn");
        }
    }

    /** An application of settings only. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private MockEnvironment strong() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), "x");
        return new MockEnvironment()
                .withProperty("ALOAUTO_JWT_KEY_FILE", key.toString())
                .withProperty("ALOAUTO_DATA_KEY_FILE", key.toString())
                .withProperty("DATABASE_URL", "jdbc:postgresql://db/aloauto")
                .withProperty("MARKETPLACE_DB_PASSWORD", "r7-Vq0pLw2-xx")
                .withProperty("MARKETPLACE_OWNER_DB_PASSWORD", "r7-Vq0pLw2-yy")
                .withProperty("ALOAUTO_INTERNAL_TOKEN", "0123456789abcdef0123456789abcdef")
                .withProperty("ALOAUTO_ALLOWED_HOSTS", "aloauto.tn")
                .withProperty("ALOAUTO_PUBLIC_URL", "https://aloauto.tn")
                .withProperty("ALOAUTO_CORS_ORIGINS", "https://aloauto.tn");
    }
}
