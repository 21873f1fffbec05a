package tn.aloauto.integration.orders;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How long a link rests whose credentials were refused, be it to send or to read. A session that ran out looks the same as a key
 * that was taken back, and is over at once: the first rest is a sixteenth of the usual one, each further one twice the one before,
 * none longer than sixteen times.
 */
@Component
public class CredentialsRest {

    private static final int SIXTEEN = 4;

    private final Duration usual;
    private final ErpLinks links;

    CredentialsRest(OrderExportSettings settings, ErpLinks links) {
        this.usual = settings.credentialsRetry();
        this.links = links;
    }

    /** The rest of this link after one more refusal. */
    public Duration of(String link) {
        return after(links.failures(link));
    }

    /** @param before how often the link failed in a row until then, from 0 */
    Duration after(int before) {
        return usual.multipliedBy(1L << Math.min(before, 2 * SIXTEEN)).dividedBy(1L << SIXTEEN);
    }
}
