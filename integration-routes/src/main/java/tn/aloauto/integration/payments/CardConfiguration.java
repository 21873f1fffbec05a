package tn.aloauto.integration.payments;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which provider there is, by configuration. */
@Configuration(proxyBeanMethods = false)
class CardConfiguration {

    @Bean
    @ConditionalOnProperty(name = "aloauto.card.provider", havingValue = "clictopay")
    CardGateway clicToPay(CardSettings settings, ObjectMapper json) {
        return new ClicToPay(settings, json);
    }
}
