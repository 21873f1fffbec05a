package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;

/**
 * Walks every route there is, so that a new one cannot be forgotten (A-064, A-145, A-160, B-096, B-150, B-202). A route
 * that answers without a token stands in PublicRoutes, and nowhere else.
 */
@MarketplaceTest
class RouteWalkIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private ShopClient shop;

    @Test
    void everyRouteThatIsNotPublicAsksForAToken() {
        for (PublicRoutes.Route route : routes()) {
            if (!isPublic(route)) {
                assertThat(shop.send(route.method().name(), filled(route.path()), null)
                                .status())
                        .as("%s without a token", route)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void nobodyGetsPastWithATokenThatIsNone() {
        ShopClient forger = shop.with("Authorization", "Bearer not.a.token");
        for (PublicRoutes.Route route : routes()) {
            if (!isPublic(route)) {
                assertThat(forger.send(route.method().name(), filled(route.path()), null)
                                .status())
                        .as("%s with garbage", route)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void everyWordOfAnAddressIsLowerCase() {
        assertThat(paths())
                .allSatisfy(path -> assertThat(ApiDescription.shape(path).replace("{}", "x"))
                        .as("address %s", path)
                        .matches("(/[a-z0-9._-]+)+"));
    }

    @Test
    void everyRouteOfTheShopIsVersioned() {
        assertThat(paths().stream().filter(path -> path.startsWith("/api")).toList())
                .allSatisfy(path -> assertThat(path)
                        .matches(p -> p.startsWith("/api/v1/")
                                || p.startsWith("/api/docs")
                                || p.startsWith("/api/swagger-ui")));
    }

    @Test
    void theOpenApiDocumentListsEveryRoute() {
        Set<String> described = new TreeSet<>();
        shop.get("/api/v1/openapi.json").json().get("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method ->
                        described.add(method.toUpperCase(Locale.ROOT) + " " + ApiDescription.shape(path.getKey()))));

        Set<String> mapped = routes().stream()
                .filter(route ->
                        route.path().startsWith("/api/v1") && !route.path().contains("openapi"))
                .map(route -> route.method() + " " + ApiDescription.shape(route.path()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).containsAll(mapped);
    }

    private Set<String> paths() {
        return routes().stream().map(PublicRoutes.Route::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<PublicRoutes.Route> routes() {
        Map<RequestMappingInfo, HandlerMethod> methods = mappings.getHandlerMethods();
        List<PublicRoutes.Route> routes = methods.keySet().stream()
                .flatMap(info -> info.getPathPatternsCondition().getPatternValues().stream()
                        .flatMap(path -> info.getMethodsCondition().getMethods().isEmpty()
                                ? Stream.of(new PublicRoutes.Route(HttpMethod.GET, path))
                                : info.getMethodsCondition().getMethods().stream()
                                        .map(method -> new PublicRoutes.Route(method.asHttpMethod(), path))))
                .filter(route -> !route.path().equals("/error"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(15);
        return routes;
    }

    private static boolean isPublic(PublicRoutes.Route route) {
        return !PublicRoutes.PERSONAL.contains(route)
                && PublicRoutes.ROUTES.stream()
                        .anyMatch(open -> open.method().equals(route.method())
                                && ApiDescription.shape(open.path()).equals(ApiDescription.shape(route.path())));
    }

    private static String filled(String path) {
        return ApiDescription.shape(path).replace("{}", "1");
    }
}
