package tn.aloauto.integration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The route engine. Its settings stand in integration-routes.yml; its routes in route-definitions/, never in Java. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IntegrationApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "integration-routes");
        SpringApplication.run(IntegrationApplication.class, args);
    }
}
