package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The complete list of what may be asked of the API without a token. A route that is not here is closed. Beside it only
 * {@link WebPages} is open, for reading.
 */
final class PublicRoutes {

    /** @param path as the controller spells it */
    record Route(HttpMethod method, String path) {}

    static final List<Route> ROUTES = List.of(
            post("/api/v1/auth/register"),
            post("/api/v1/token"),
            post("/api/v1/token/refresh"),
            post("/api/v1/token/revoke"),
            post("/api/v1/auth/mfa"),
            post("/api/v1/auth/password-reset"),
            post("/api/v1/auth/password-reset/confirm"),
            post("/api/v1/auth/verify-email"),
            post("/api/v1/newsletter/subscriptions"),
            post("/api/v1/newsletter/confirm"),
            post("/api/v1/newsletter/unsubscribe"),
            post("/api/v1/content/contact-messages"),
            get("/api/v1/content/pages"),
            get("/api/v1/content/pages/{slug}"),
            get("/api/v1/content/banners"),
            get("/api/v1/content/questions"),
            get("/api/v1/governorates"),
            get("/api/v1/categories"),
            get("/api/v1/categories/{slug}"),
            get("/api/v1/categories/{slug}/attributes"),
            get("/api/v1/products"),
            get("/api/v1/products/suggest"),
            get("/api/v1/products/facets"),
            get("/api/v1/products/{id}"),
            get("/api/v1/products/{id}/images"),
            get("/api/v1/product-images/{key}/{size}"),
            post("/api/v1/products/{id}/track_click"),
            get("/api/v1/products/{id}/reviews"),
            get("/api/v1/products/{id}/fitments"),
            get("/api/v1/vehicles/makes"),
            get("/api/v1/vehicles/makes/{slug}/models"),
            get("/api/v1/vehicles/models/{id}/types"),
            get("/api/v1/vendors"),
            get("/api/v1/vendors/{slug}"),
            get("/api/v1/vendors/{slug}/products"),
            get("/api/v1/reviews"),
            get("/api/v1/promotions"),
            get("/api/v1/payments/callbacks/{gateway}"),
            post("/api/v1/payments/callbacks/{gateway}"),
            get("/healthz"),
            get("/actuator/health"),
            get("/api/v1/openapi.json"),
            get("/api/v1/openapi.json/swagger-config"),
            get("/api/docs"),
            get("/api/swagger-ui/**"));

    /** Look public by their shape and are not: {@code me} is somebody. */
    static final List<Route> PERSONAL = List.of(get("/api/v1/vendors/me"));

    private PublicRoutes() {}

    static RequestMatcher matchers() {
        List<Way> open = ways(ROUTES);
        List<Way> closed = ways(PERSONAL);
        return request -> withParsedPath(request, () -> leads(open, request) && !leads(closed, request));
    }

    /** @param prefix how each of its paths begins: that is compared first, and rules out nearly all; not what is written with escapes */
    private record Way(String prefix, RequestMatcher exactly) {}

    private static boolean leads(List<Way> ways, HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean plain = path.indexOf('%') < 0 && path.indexOf(';') < 0;
        for (Way way : ways) {
            if ((!plain || path.startsWith(way.prefix())) && way.exactly().matches(request)) {
                return true;
            }
        }
        return false;
    }

    /** Else each of the routes would parse the address anew. */
    private static boolean withParsedPath(HttpServletRequest request, BooleanSupplier question) {
        if (ServletRequestPathUtils.hasParsedRequestPath(request)) {
            return question.getAsBoolean();
        }
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return question.getAsBoolean();
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    private static List<Way> ways(List<Route> routes) {
        PathPatternRequestMatcher.Builder patterns = PathPatternRequestMatcher.withDefaults();
        return routes.stream()
                .flatMap(route -> methods(route)
                        .map(method ->
                                new Way(route.path().split("[{*]", 2)[0], patterns.matcher(method, route.path()))))
                .toList();
    }

    private static Stream<HttpMethod> methods(Route route) {
        return HttpMethod.GET.equals(route.method())
                ? Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                : Stream.of(route.method());
    }

    private static Route get(String path) {
        return new Route(HttpMethod.GET, path);
    }

    private static Route post(String path) {
        return new Route(HttpMethod.POST, path);
    }
}
