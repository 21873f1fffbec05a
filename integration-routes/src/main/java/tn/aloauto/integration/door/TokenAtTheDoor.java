package tn.aloauto.integration.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nothing but health and metrics is answered without the shop's token. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TokenAtTheDoor extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    TokenAtTheDoor(DoorSettings settings) {
        this.token = settings.token().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader("Authorization");
        boolean right = token.length > 0
                && given != null
                && given.startsWith(SCHEME)
                && MessageDigest.isEqual(token, given.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
        if (right) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json");
        response.getWriter().write("{\"type\":\"/problems/unauthorized\",\"title\":\"Unauthorized\",\"status\":401}");
    }
}
