package tn.aloauto.integration.intake;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tn.aloauto.integration.reading.EicarRule;
import tn.aloauto.integration.reading.FileScanner;

/** The scanner every file passes first; a deployment with an antivirus offers a bean of its own. */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

    @Bean
    @ConditionalOnMissingBean
    FileScanner fileScanner() {
        return new EicarRule();
    }
}
