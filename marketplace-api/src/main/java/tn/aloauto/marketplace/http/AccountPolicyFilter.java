package tn.aloauto.marketplace.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import tn.aloauto.marketplace.shared.Caller;

/** Turns away what {@link AccountPolicy} does not let an account do yet. */
final class AccountPolicyFilter extends OncePerRequestFilter {

    private final AccountPolicy policy;

    AccountPolicyFilter(AccountPolicy policy) {
        this.policy = policy;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = RequestArguments.caller();
        if (caller != null) {
            policy.check(caller, request.getMethod(), request.getRequestURI());
        }
        chain.doFilter(request, response);
    }
}
