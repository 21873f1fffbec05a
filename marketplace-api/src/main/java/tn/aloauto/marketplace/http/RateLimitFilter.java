package tn.aloauto.marketplace.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import tn.aloauto.marketplace.shared.Caller;

/** Counts each request against whoever sends it, once it is known who that is. */
final class RateLimitFilter extends OncePerRequestFilter {

    /** Where a stranger could guess secrets or fill mailboxes. */
    private static final List<String> GUESSED_OR_FLOODED =
            List.of("/api/v1/token", "/api/v1/auth/", "/api/v1/newsletter/", "/api/v1/content/");

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Aliases.CANONICAL);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = RequestArguments.caller();
        String path = request.getRequestURI();
        boolean post = "POST".equals(request.getMethod());
        if (caller != null) {
            limits.countUser(caller.id().toString());
            if (post && path.equals("/api/v1/orders")) {
                limits.countOrder(caller.id().toString());
            }
        } else if (post && path.equals("/api/v1/auth/register")) {
            limits.countRegistration(request.getRemoteAddr());
        } else if (post && GUESSED_OR_FLOODED.stream().anyMatch(path::startsWith)) {
            limits.countSignIn(request.getRemoteAddr());
        } else {
            limits.countAnonymous(request.getRemoteAddr());
        }
        chain.doFilter(request, response);
    }
}
