package tn.aloauto.marketplace;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The shop. Its settings stand in marketplace-api.yml. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "AloAuto marketplace", sharedModules = "shared")
public class MarketplaceApplication {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "marketplace-api");
        SpringApplication.run(MarketplaceApplication.class, args);
    }
}
