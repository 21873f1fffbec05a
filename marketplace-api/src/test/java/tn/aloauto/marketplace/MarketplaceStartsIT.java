package tn.aloauto.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** On a real PostgreSQL, with the production roles (B-002, N-015, L-002). */
@MarketplaceTest
class MarketplaceStartsIT {

    @Autowired
    private ApplicationContext context;

    @Test
    void starts() {
        assertThat(context.getId()).isEqualTo("marketplace-api");
    }
}
