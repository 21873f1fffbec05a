package tn.aloauto.marketplace.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import tn.aloauto.marketplace.shared.Caller;

/** Counts each request against whoever sends it, once it is known who that is. */
final class RateLimitFilter extends OncePerRequestFilter {

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
        } else if (post && (path.startsWith("/api/v1/token") || path.startsWith("/api/v1/auth/"))) {
            limits.countSignIn(request.getRemoteAddr());
        } else {
            limits.countAnonymous(request.getRemoteAddr());
        }
        chain.doFilter(request, response);
    }
}
