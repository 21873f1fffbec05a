package tn.aloauto.integration.synclog;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Draws the instance's name once: the setting holds a random part that would differ at every reading. */
@Configuration(proxyBeanMethods = false)
class SyncLogConfiguration {

    @Bean
    Instance instance(@Value("${aloauto.instance}") String name) {
        return new Instance(name);
    }
}
