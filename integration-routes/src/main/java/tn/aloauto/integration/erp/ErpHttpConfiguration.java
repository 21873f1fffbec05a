package tn.aloauto.integration.erp;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What endpoint options of ERP connections may name. */
@Configuration(proxyBeanMethods = false)
class ErpHttpConfiguration {

    /** The HTTP client would repeat a 503 by itself, also a POST. Whoever repeats must know what happened: the queue does. */
    @Bean
    HttpClientConfigurer noRetry() {
        return client -> client.disableAutomaticRetries().disableRedirectHandling();
    }
}
