package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Looks at a path's beginning and depth before it weighs a route. Each request with a variable in its path would be compared with
 * every route of the house; with some hundred of them that was a quarter of what a product's page cost.
 */
@Component
class MappingsByShape implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByShape();
    }

    /** Answers itself what exactly one route matches; everything else is the framework's to decide, which weighs all; so is what is
     * written with escapes or path parameters. */
    private static final class ByShape extends RequestMappingHandlerMapping {

        private static final int FIRST = -1000;

        private final Map<Integer, List<Route>> byDepth = new TreeMap<>();

        /** Before that of the actuator, which would weigh its few routes against every request of the shop. */
        @Override
        public void setOrder(int order) {
            super.setOrder(FIRST);
        }

        @Override
        public void afterPropertiesSet() {
            super.afterPropertiesSet();
            getHandlerMethods().forEach((mapping, method) -> mapping.getPatternValues()
                    .forEach(pattern -> byDepth.computeIfAbsent(depth(pattern), depth -> new ArrayList<>())
                            .add(new Route(
                                    pattern.split("[{*?]", 2)[0],
                                    mapping.getMethodsCondition().getMethods(),
                                    mapping,
                                    method))));
        }

        @Override
        protected HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request) throws Exception {
            String path = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .value();
            if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
                return super.lookupHandlerMethod(lookupPath, request);
            }
            RequestMethod asked = RequestMethod.resolve(request.getMethod());
            HandlerMethod only = null;
            RequestMappingInfo match = null;
            for (Route route : byDepth.getOrDefault(depth(path), List.of())) {
                RequestMappingInfo matching =
                        route.isLike(path, asked) ? getMatchingMapping(route.mapping(), request) : null;
                if (matching != null && match != null) {
                    return super.lookupHandlerMethod(lookupPath, request);
                }
                if (matching != null) {
                    match = matching;
                    only = route.method();
                }
            }
            if (match == null) {
                return super.lookupHandlerMethod(lookupPath, request);
            }
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only);
            handleMatch(match, lookupPath, request);
            return only;
        }

        /** A pattern of any depth stands under a number no path has: it is left to the framework. */
        private static int depth(String path) {
            if (path.contains("**") || path.contains("{*")) {
                return -1;
            }
            int slashes = 0;
            for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
                slashes++;
            }
            return slashes;
        }
    }

    /**
     * @param prefix how every path of the route begins
     * @param methods none for any
     */
    private record Route(String prefix, Set<RequestMethod> methods, RequestMappingInfo mapping, HandlerMethod method) {

        /** Whether it is worth weighing: what a GET answers, a HEAD and an OPTIONS may ask as well. */
        boolean isLike(String path, RequestMethod asked) {
            return path.startsWith(prefix)
                    && (methods.isEmpty()
                            || methods.contains(asked)
                            || asked == null
                            || asked == RequestMethod.HEAD
                            || asked == RequestMethod.OPTIONS);
        }
    }
}
