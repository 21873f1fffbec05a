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
 * Looks at a path's beginning and depth before it weighs a route. Each request with a variable in its path is compared with every
 * route of the house; with some hundred of them that was a tenth of what a product's page cost.
 */
@Component
class MappingsByShape implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByShape();
    }

    private static final class ByShape extends RequestMappingHandlerMapping {

        private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

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
            List<Shape> known = shapes.get(route);
            if (known == null) {
                known = route.getPatternValues().stream().map(Shape::of).toList();
                shapes.put(route, known);
            }
            for (Shape shape : known) {
                if (shape.mayMatch(path)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What every path of a pattern has.
     *
     * @param prefix how it begins
     * @param slashes how many there are, -1 when the pattern takes any number
     */
    private record Shape(String prefix, int slashes) {

        static Shape of(String pattern) {
            boolean anyDepth = pattern.contains("**") || pattern.contains("{*");
            return new Shape(pattern.split("[{*?]", 2)[0], anyDepth ? -1 : slashes(pattern));
        }

        boolean mayMatch(String path) {
            return path.startsWith(prefix) && (slashes < 0 || slashes == slashes(path));
        }

        private static int slashes(String path) {
            int slashes = 0;
            for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
                slashes++;
            }
            return slashes;
        }
    }
}
