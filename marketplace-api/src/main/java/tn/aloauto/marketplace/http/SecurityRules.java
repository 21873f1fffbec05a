package tn.aloauto.marketplace.http;

import jakarta.servlet.DispatcherType;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import tn.aloauto.marketplace.accounts.Accounts;
import tn.aloauto.marketplace.shared.Refusal;

/** Everything needs a token, except what {@link PublicRoutes} names. No session, no cookie, no form. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    @Bean
    SecurityFilterChain shop(HttpSecurity http, Accounts accounts, Problems problems) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(PublicRoutes.matchers())
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(caller(accounts)))
                        .authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(request, response, new Refusal(401, "sign-in-needed"));
                        })
                        .accessDeniedHandler(
                                (request, response, failure) -> problems.write(request, response, Refusal.forbidden())))
                .build();
    }

    /** The token names the account; what the account may do is looked up, so that a lost right is lost at once. */
    private static Converter<Jwt, AbstractAuthenticationToken> caller(Accounts accounts) {
        return token -> accounts.callerOf(
                        uuid(token.getSubject()), uuid(token.getClaimAsString("sid")), issuedAt(token))
                .map(CallerAuthentication::new)
                .orElseThrow(() -> new InvalidBearerTokenException("The account or its session has ended"));
    }

    private static Instant issuedAt(Jwt token) {
        return token.getIssuedAt() == null ? Instant.EPOCH : token.getIssuedAt();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException notOurs) {
            throw new InvalidBearerTokenException("The token names no account", notOurs);
        }
    }
}
