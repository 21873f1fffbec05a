package tn.aloauto.marketplace.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import tn.aloauto.marketplace.accounts.Accounts;
import tn.aloauto.marketplace.shared.Refusal;

/** Everything needs a token, except what {@link PublicRoutes} names and {@link WebPages}. No session, no cookie, no form. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final String NOTHING_MAY_LOAD = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
    private static final String OWN_PAGES =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'none'; base-uri 'none'";

    private static final List<String> DOCUMENTATION = List.of("/api/docs", "/api/swagger-ui");

    /**
     * Strangers who read what is open to all: the rules of {@link #shop} would find out in a dozen steps that nobody is signed in. Whoever
     * shows a token, even a bad one, goes through them.
     */
    @Bean
    @Order(0)
    SecurityFilterChain strangers(HttpSecurity http, RateLimits limits, DoorSettings door, WebPages pages)
            throws Exception {
        RequestMatcher open = PublicRoutes.matchers();
        return http.securityMatcher(request -> isReading(request)
                        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                        && open.matches(request))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .addFilter(cors(door))
                .headers(headers -> headers(headers, pages))
                .addFilterAfter(new RateLimitFilter(limits), CorsFilter.class)
                .build();
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    @Bean
    @Order(1)
    SecurityFilterChain shop(
            HttpSecurity http,
            Accounts accounts,
            Problems problems,
            RateLimits limits,
            DoorSettings door,
            InternalDoor internal,
            Refused refused,
            WebPages pages,
            AccountPolicy policy)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilter(cors(door))
                .headers(headers -> headers(headers, pages))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PublicRoutes.matchers())
                        .permitAll()
                        .requestMatchers(pages::isOpenTo)
                        .permitAll()
                        .requestMatchers(
                                PathPatternRequestMatcher.withDefaults().matcher("/actuator/**"))
                        .access((who, context) -> new AuthorizationDecision(internal.isOpenTo(context.getRequest())))
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new RateLimitFilter(limits), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new AccountPolicyFilter(policy), RateLimitFilter.class)
                .oauth2ResourceServer(tokens -> tokens.bearerTokenResolver(internal::userToken)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(caller(accounts)))
                        .authenticationEntryPoint((request, response, failure) -> {
                            refused.note(request, 401);
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(request, response, new Refusal(401, "sign-in-needed"));
                        })
                        .accessDeniedHandler((request, response, failure) -> {
                            refused.note(request, 403);
                            problems.write(request, response, Refusal.forbidden());
                        }))
                .build();
    }

    /** A request is measured once, not again at each of the dozen filters here: nobody reads those figures. */
    @Bean
    SecurityObservationSettings noFiguresForEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, WebPages pages) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(strict -> strict.includeSubDomains(true)
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(contentSecurity(pages));
    }

    /** Answers are data and load nothing; only the web client's pages and those of the API documentation do. */
    private static HeaderWriter contentSecurity(WebPages pages) {
        return (request, response) -> {
            String policy = NOTHING_MAY_LOAD;
            if (DOCUMENTATION.stream().anyMatch(request.getRequestURI()::startsWith)) {
                policy = OWN_PAGES;
            } else if (pages.answers(request)) {
                policy = WebPages.POLICY;
            }
            response.setHeader("Content-Security-Policy", policy);
        };
    }

    private static CorsFilter cors(DoorSettings door) {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(door.corsOrigins());
        configuration.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        configuration.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Accept-Language",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                Envelope.HEADER,
                FrontDoor.CORRELATION_HEADER));
        configuration.setExposedHeaders(
                List.of("Location", "ETag", "Retry-After", "Idempotent-Replay", FrontDoor.CORRELATION_HEADER));
        configuration.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", configuration);
        CorsFilter filter = new CorsFilter(everywhere);
        filter.setCorsProcessor(new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse response) {
                throw new Refusal(403, "foreign-origin");
            }
        });
        return filter;
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
