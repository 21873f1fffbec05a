package tn.aloauto.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("N-018: what the engine leans on is checked before it starts")
class StartupChecksTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void productionNamesEverySecretThatIsMissingAtOnce() {
        environment.setActiveProfiles("production");

        assertThatThrownBy(this::check)
                .hasMessageContaining("INTEGRATION_DB_PASSWORD")
                .hasMessageContaining("INTEGRATION_OWNER_DB_PASSWORD")
                .hasMessageContaining("ALOAUTO_INTERNAL_TOKEN");
    }

    @Test
    void productionRefusesAWeakToken() {
        assertThat(StartupChecks.isWeak("short")).isTrue();
        assertThat(StartupChecks.isWeak("a".repeat(64))).isTrue();
        assertThat(StartupChecks.isWeak("change-me-0123456789-abcdefghijklmnop"))
                .isTrue();
        assertThat(StartupChecks.isWeak("f3a1c09b77d24e5f8a6b1c2d3e4f50617283940a"))
                .isFalse();
    }

    @Test
    void productionStartsWithEverythingGiven() {
        environment.setActiveProfiles("production");
        environment
                .withProperty("spring.datasource.password", "x")
                .withProperty("spring.flyway.password", "x")
                .withProperty("aloauto.internal-token", "f3a1c09b77d24e5f8a6b1c2d3e4f50617283940a");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void quickstartIsNotAskedForSecrets() {
        environment.setActiveProfiles("quickstart");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("N-048: a secret of the engine or of a route may come as a file, from whatever keeps them")
    void productionStartsWithSecretsFromFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("INTEGRATION_DB_PASSWORD"), "r7-Vq0pLw2-xx\n");
        Files.writeString(folder.resolve("INTEGRATION_OWNER_DB_PASSWORD"), "r7-Vq0pLw2-yy\n");
        Files.writeString(folder.resolve("ALOAUTO_INTERNAL_TOKEN"), "f3a1c09b77d24e5f8a6b1c2d3e4f50617283940a\n");
        Files.writeString(folder.resolve("PIECES_TUNIS_ODOO_API_KEY"), "of-the-link\n");

        try (ConfigurableApplicationContext engine = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .profiles("production")
                .properties("spring.config.name=integration-routes")
                .run("--ALOAUTO_SECRETS_DIR=" + folder)) {
            assertThat(engine.getEnvironment().getProperty("spring.datasource.password"))
                    .isEqualTo("r7-Vq0pLw2-xx");
            assertThat(engine.getEnvironment().getProperty("PIECES_TUNIS_ODOO_API_KEY"))
                    .as("what a route asks for as {{PIECES_TUNIS_ODOO_API_KEY}}")
                    .isEqualTo("of-the-link");
        }
        assertThatThrownBy(() -> new SpringApplicationBuilder(Nothing.class)
                        .web(WebApplicationType.NONE)
                        .profiles("production")
                        .properties("spring.config.name=integration-routes")
                        .run("--ALOAUTO_SECRETS_DIR=" + folder.resolve("nowhere")))
                .hasMessageContaining("INTEGRATION_DB_PASSWORD");
    }

    /** An application of settings only. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private void check() {
        new StartupChecks().postProcessEnvironment(environment, new SpringApplication());
    }
}
