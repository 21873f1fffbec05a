package tn.aloauto.marketplace.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Measures each request under the name and the labels dashboards know, {@code http.server.requests}. The framework's own filter
 * takes the same figure by way of an observation, which cost a tenth of a product's page. A stream counts until it begins.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestFigures extends OncePerRequestFilter {

    private final MeterRegistry registry;
    private final Map<Asked, Timer> timers = new ConcurrentHashMap<>();

    /** @param route as the controller spells it: there are as many as routes, however many addresses are asked */
    private record Asked(String method, String route, int status) {}

    RequestFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            timers.computeIfAbsent(asked(request, response.getStatus()), this::timer)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private static Asked asked(HttpServletRequest request, int status) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Asked(method(request.getMethod()), pattern == null ? "UNKNOWN" : pattern.toString(), status);
    }

    /** A client may write any word there; each would be a row of figures for ever. */
    private static String method(String asked) {
        return switch (asked) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> asked;
            default -> "UNKNOWN";
        };
    }

    private Timer timer(Asked asked) {
        HttpStatus.Series series = HttpStatus.Series.resolve(asked.status());
        return Timer.builder("http.server.requests")
                .tag("method", asked.method())
                .tag("uri", asked.route())
                .tag("status", Integer.toString(asked.status()))
                .tag("outcome", series == null ? "UNKNOWN" : outcome(series))
                .register(registry);
    }

    private static String outcome(HttpStatus.Series series) {
        return series == HttpStatus.Series.SUCCESSFUL ? "SUCCESS" : series.name();
    }
}
