package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Looks at the beginning of a path before it weighs a route. Each request with a variable in its path is compared with every
 * route of the house, twice; with some hundred of them that was a fifth of what a product's page cost.
 */
@Component
class MappingsByPrefix implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByPrefix();
    }

    private static final class ByPrefix extends RequestMappingHandlerMapping {

        private final Map<RequestMappingInfo, List<String>> prefixes = new ConcurrentHashMap<>();

        @Override
        protected RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
            String path = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .value();
            return mayMatch(route, path) ? super.getMatchingMapping(route, request) : null;
        }

        /** What is written with escapes or path parameters is left to the full comparison. */
        private boolean mayMatch(RequestMappingInfo route, String path) {
            if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
                return true;
            }
            for (String prefix : prefixes.computeIfAbsent(route, ByPrefix::prefixesOf)) {
                if (path.startsWith(prefix)) {
                    return true;
                }
            }
            return false;
        }

        private static List<String> prefixesOf(RequestMappingInfo route) {
            return route.getPatternValues().stream()
                    .map(pattern -> pattern.split("[{*?]", 2)[0])
                    .toList();
        }
    }
}
