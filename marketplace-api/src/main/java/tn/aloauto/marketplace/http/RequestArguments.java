package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.shared.Texts;

/** Gives controller methods their {@link Caller}, their {@link PageRequest} and the language of the answer. */
@Configuration(proxyBeanMethods = false)
class RequestArguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Argument<>(Caller.class, request -> caller()));
        resolvers.add(new Argument<>(PageRequest.class, RequestArguments::page));
    }

    /** A controller method that takes a Locale gets one of ours. */
    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Texts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            }
        };
    }

    /** The API speaks lower case: {@code ?status=closed} names the constant CLOSED. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new EnumsByWord());
    }

    /** Whatever a library brings along, this API answers in no XML. */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(converter -> converter.getSupportedMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().endsWith("xml")));
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

    /** Reads an enum's constant from a query parameter or path, whatever its case. */
    @SuppressWarnings("rawtypes")
    private static final class EnumsByWord implements ConverterFactory<String, Enum> {

        @Override
        @SuppressWarnings("unchecked")
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return word -> word.isBlank()
                    ? null
                    : (T) Enum.valueOf(type, word.strip().replace('-', '_').toUpperCase(Locale.ROOT));
        }
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
