package tn.aloauto.marketplace.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * The first thing a request meets: it gets its correlation id, is turned away when it asks for a foreign host, and gets
 * its canonical address. What nobody further in caught leaves as a problem.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FrontDoor extends OncePerRequestFilter {

    static final String CORRELATION_HEADER = "X-Correlation-Id";
    static final String CORRELATION_KEY = "correlation_id";

    private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final String HEALTH = "/healthz";

    private final DoorSettings settings;
    private final Problems problems;
    private final DatabaseWatch database;

    FrontDoor(DoorSettings settings, Problems problems, DatabaseWatch database) {
        this.settings = settings;
        this.problems = problems;
        this.database = database;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String correlation = correlationId(request);
        MDC.put(CORRELATION_KEY, correlation);
        response.setHeader(CORRELATION_HEADER, correlation);
        try {
            admit(request);
            chain.doFilter(atCanonicalAddress(request), response);
        } catch (RuntimeException | ServletException failure) {
            answer(request, response, failure);
        } finally {
            MDC.remove(CORRELATION_KEY);
        }
    }

    private void admit(HttpServletRequest request) {
        if (request.getRequestURI().equals(HEALTH)) {
            return;
        }
        if (!settings.allowedHosts().contains(request.getServerName())) {
            throw new Refusal(400, "unknown-host");
        }
        if (database.isAway() && request.getRequestURI().startsWith("/api")) {
            throw new Refusal(503, "unavailable");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        Throwable cause =
                failure instanceof ServletException && failure.getCause() != null ? failure.getCause() : failure;
        Refusal refusal = Refusals.of(cause);
        if (Refusals.databaseIsAway(cause)) {
            database.reportAway();
        }
        Problems.retryAfter(refusal).ifPresent(seconds -> response.setHeader("Retry-After", seconds));
        problems.write(request, response, refusal);
    }

    /** A value that could forge a log line is replaced by one of ours. */
    private static String correlationId(HttpServletRequest request) {
        String given = request.getHeader(CORRELATION_HEADER);
        return given != null && CORRELATION_ID.matcher(given).matches() ? given : ownCorrelationId();
    }

    /** A name, not a secret: nothing is gained by the generator of secrets, which all requests would share. */
    private static String ownCorrelationId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static HttpServletRequest atCanonicalAddress(HttpServletRequest request) {
        String path = request.getRequestURI();
        String canonical = Aliases.canonical(path);
        return canonical.equals(path) ? request : new RequestAt(request, canonical);
    }
}
