package tn.aloauto.marketplace.catalogue.web;

import java.util.List;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tn.aloauto.marketplace.shared.Refusal;

/** Reads the parameters of a product list. The general binder reads the record's annotations anew for each request, which cost a tenth of a search. */
@Component
class ProductParametersFromQuery implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final Set<String> YES = Set.of("true", "1", "yes", "on");
    private static final Set<String> NO = Set.of("false", "0", "no", "off");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ProductParameters.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return new ProductParameters(
                text(request, "category"),
                text(request, "vendor"),
                text(request, "brand"),
                yesOrNo(request, "in_stock"),
                text(request, "min_price"),
                text(request, "max_price"),
                text(request, "condition"),
                yesOrNo(request, "is_active"),
                number(request, "vehicle"),
                number(request, "model"),
                text(request, "attributes"),
                text(request, "search"),
                text(request, "ordering"));
    }

    /** What is asked several times counts several times, with commas, as form fields do. */
    private static String text(NativeWebRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? null : values.length == 1 ? values[0] : String.join(",", values);
    }

    private static Boolean yesOrNo(NativeWebRequest request, String name) {
        String typed = text(request, name);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String word = typed.strip().toLowerCase(java.util.Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw Refusal.invalid(name, "bad_value");
    }

    private static Long number(NativeWebRequest request, String name) {
        String typed = text(request, name);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(typed.strip());
        } catch (NumberFormatException other) {
            throw Refusal.invalid(name, "bad_value");
        }
    }
}
