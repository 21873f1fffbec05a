package tn.aloauto.integration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** In production the engine starts with every secret given and strong, or not at all. */
class StartupChecks implements EnvironmentPostProcessor, Ordered {

    private static final int SHORTEST_TOKEN = 32;
    private static final int FEWEST_CHARACTERS = 10;
    private static final List<String> DEMO_WORDS =
            List.of("demo", "changeme", "change-me", "secret", "password", "token");

    /** Lists everything that is missing at once, so that it is repaired at once. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ArrayList<String> findings;

        Refused(List<String> findings) {
            super("Not started: " + String.join("; ", findings));
            this.findings = new ArrayList<>(findings);
        }

        List<String> findings() {
            return findings;
        }
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        List<String> findings = new ArrayList<>();
        require(environment, "spring.datasource.password", "INTEGRATION_DB_PASSWORD", findings);
        if (environment.getProperty("spring.flyway.enabled", Boolean.class, true)) {
            require(environment, "spring.flyway.password", "INTEGRATION_OWNER_DB_PASSWORD", findings);
        }
        String token = environment.getProperty("aloauto.internal-token", "");
        if (isWeak(token)) {
            findings.add("ALOAUTO_INTERNAL_TOKEN must be " + SHORTEST_TOKEN
                    + " random characters or more (openssl rand -hex 32)");
        }
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    static boolean isWeak(String token) {
        return token.length() < SHORTEST_TOKEN
                || token.chars().distinct().count() < FEWEST_CHARACTERS
                || DEMO_WORDS.stream().anyMatch(token.toLowerCase(java.util.Locale.ROOT)::contains);
    }

    private static void require(
            ConfigurableEnvironment environment, String property, String variable, List<String> findings) {
        if (environment.getProperty(property, "").isBlank()) {
            findings.add(variable + " is not set");
        }
    }
}
