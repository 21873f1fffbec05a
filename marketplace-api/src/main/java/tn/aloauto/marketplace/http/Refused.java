package tn.aloauto.marketplace.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;

/**
 * Keeps a trail of denied access. A flood from one address is written down by its beginning only: the trail must not
 * become the way to fill the disk.
 */
@Component
class Refused {

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final int KEPT_PER_MINUTE = 10;

    private final ActivityLog activity;
    private final Cache<String, AtomicInteger> kept = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    Refused(ActivityLog activity) {
        this.activity = activity;
    }

    void note(HttpServletRequest request, int status) {
        String address = request.getRemoteAddr();
        if (kept.get(address, key -> new AtomicInteger()).incrementAndGet() > KEPT_PER_MINUTE) {
            return;
        }
        Caller caller = RequestArguments.caller();
        String path = request.getRequestURI();
        try {
            activity.recordAs(
                    caller == null ? null : caller.id(),
                    caller == null ? "anonymous" : caller.email(),
                    "access.refused",
                    "address",
                    path.length() > 200 ? path.substring(0, 200) : path,
                    null,
                    Map.of("method", request.getMethod(), "status", status));
        } catch (DataAccessException | TransactionException noTrail) {
            LOG.warn("Refused {} from {}, without a trail: {}", status, address, noTrail.getMessage());
        }
    }
}
