package tn.aloauto.integration.intake;

import org.springframework.stereotype.Component;
import tn.aloauto.integration.catalogue.BrakeLimits;

/** How far a file of a feed may go before it is held. */
@Component
class FeedLimits {

    private final BrakeLimits configured;

    FeedLimits(IntakeSettings settings) {
        this.configured = settings.intake().brake();
    }

    BrakeLimits of(Feed feed) {
        return configured.with(feed.brake());
    }
}
