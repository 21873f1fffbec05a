package tn.aloauto.marketplace.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In production a missing or weak setting stops the start, and all of them are named at once. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class ProductionChecks {

    private static final int SHORTEST_TOKEN = 32;
    private static final int SHORTEST_DATABASE_PASSWORD = 12;
    private static final Set<String> WEAK =
            Set.of("password", "postgres", "aloauto", "local", "change-me", "changeme", "secret");

    @Bean
    static BeanFactoryPostProcessor settingsAreStrong(Environment environment) {
        return beans -> {
            List<String> complaints = complaints(environment);
            if (!complaints.isEmpty()) {
                throw new IllegalStateException("AloAuto does not start in production with these settings:\n  - "
                        + String.join("\n  - ", complaints));
            }
        };
    }

    @Bean
    SmartInitializingSingleton nobodyFromTheDemoIsHere(JdbcClient database) {
        return () -> {
            int demo = database.sql("select count(*) from app_user where email::text like '%@demo.aloauto.tn'")
                    .query(Integer.class)
                    .single();
            if (demo > 0) {
                throw new IllegalStateException("AloAuto does not start in production: " + demo
                        + " demo accounts (@demo.aloauto.tn) are in the database, and their password is public");
            }
        };
    }

    static List<String> complaints(Environment environment) {
        List<String> complaints = new ArrayList<>();
        keyFile(environment, "ALOAUTO_JWT_KEY_FILE", "the PEM file of the key that signs tokens", complaints);
        keyFile(
                environment,
                "ALOAUTO_DATA_KEY_FILE",
                "the file of the key that seals secrets in the database",
                complaints);
        password(environment, "MARKETPLACE_DB_PASSWORD", complaints);
        password(environment, "MARKETPLACE_OWNER_DB_PASSWORD", complaints);
        if (environment.getProperty("ALOAUTO_INTERNAL_TOKEN", "").length() < SHORTEST_TOKEN) {
            complaints.add("ALOAUTO_INTERNAL_TOKEN is missing or shorter than " + SHORTEST_TOKEN + " characters");
        }
        if (environment.getProperty("DATABASE_URL", "").isBlank()) {
            complaints.add("DATABASE_URL is missing");
        }
        names(environment, complaints);
        return complaints;
    }

    private static void keyFile(Environment environment, String name, String what, List<String> complaints) {
        String file = environment.getProperty(name, "");
        if (file.isBlank()) {
            complaints.add(name + " is missing: " + what);
        } else if (!Files.isReadable(Path.of(file))) {
            complaints.add(name + " names a file that cannot be read: " + file);
        }
    }

    private static void names(Environment environment, List<String> complaints) {
        String hosts = environment.getProperty("ALOAUTO_ALLOWED_HOSTS", "");
        if (hosts.isBlank() || hosts.contains("*")) {
            complaints.add("ALOAUTO_ALLOWED_HOSTS must list the host names we are served under, without *");
        }
        if (!environment.getProperty("ALOAUTO_PUBLIC_URL", "").startsWith("https://")) {
            complaints.add("ALOAUTO_PUBLIC_URL must be the https address people reach the shop at: mails link to it");
        }
        String origins = environment.getProperty("ALOAUTO_CORS_ORIGINS", "");
        if (origins.contains("*") || origins.toLowerCase(Locale.ROOT).contains("http://")) {
            complaints.add("ALOAUTO_CORS_ORIGINS must list https origins, without *");
        }
    }

    private static void password(Environment environment, String name, List<String> complaints) {
        String password = environment.getProperty(name, "");
        boolean easy = WEAK.stream().anyMatch(password.toLowerCase(Locale.ROOT)::startsWith);
        if (password.length() < SHORTEST_DATABASE_PASSWORD || easy) {
            complaints.add(name + " is missing or weak: at least " + SHORTEST_DATABASE_PASSWORD + " characters");
        }
    }
}
