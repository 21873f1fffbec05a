package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Gives controller methods their {@link Caller} and their {@link PageRequest}. */
@Configuration(proxyBeanMethods = false)
class RequestArguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Argument<>(Caller.class, request -> caller()));
        resolvers.add(new Argument<>(PageRequest.class, RequestArguments::page));
    }

    /** Null on a public route that is asked without a token. */
    static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof CallerAuthentication signedIn ? signedIn.getPrincipal() : null;
    }

    private static PageRequest page(HttpServletRequest request) {
        int limit = number(request, "limit", PageRequest.USUAL, 1);
        int offset = number(request, "offset", 0, 0);
        return new PageRequest(Math.min(limit, PageRequest.MOST), offset, address(request));
    }

    private static int number(HttpServletRequest request, String name, int usual, int least) {
        String text = request.getParameter(name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least) {
            throw Refusal.invalid(name, "bad_number", least);
        }
        return Integer.parseInt(text);
    }

    private static String address(HttpServletRequest request) {
        StringBuffer address = request.getRequestURL();
        String query = request.getQueryString();
        if (query == null) {
            return address.toString();
        }
        char separator = '?';
        for (String part : query.split("&")) {
            if (!part.isEmpty() && !part.startsWith("limit=") && !part.startsWith("offset=")) {
                address.append(separator).append(part);
                separator = '&';
            }
        }
        return address.toString();
    }

    private record Argument<T>(Class<T> type, Function<HttpServletRequest, T> from)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return from.apply(request.getNativeRequest(HttpServletRequest.class));
        }
    }
}
