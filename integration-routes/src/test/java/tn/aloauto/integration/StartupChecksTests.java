package tn.aloauto.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
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

    private void check() {
        new StartupChecks().postProcessEnvironment(environment, new SpringApplication());
    }
}
