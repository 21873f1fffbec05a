package tn.aloauto.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class IntegrationStartsIT {

    @Autowired
    private CamelContext camel;

    @Test
    void starts() {
        assertThat(camel.isStarted()).isTrue();
    }
}
