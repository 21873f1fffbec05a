package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * The wrapper around every answer that some clients are built for, for those who ask by {@code X-Envelope: true}. Everybody else
 * gets the thing itself, and the status says how it went.
 */
@RestControllerAdvice
class Envelope implements ResponseBodyAdvice<Object> {

    static final String HEADER = "X-Envelope";

    /** @param error the problem, null when there is none */
    record Wrapped(boolean success, Object data, String message, Object error) {}

    static boolean isAsked(HttpServletRequest request) {
        return "true".equalsIgnoreCase(request.getHeader(HEADER));
    }

    static Wrapped problem(Map<String, Object> problem) {
        return new Wrapped(false, null, String.valueOf(problem.get("message")), problem);
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return MappingJackson2HttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        // what stands in a cache for one must not be given to the other; beside what the answer varies by already
        ((ServletServerHttpResponse) response).getServletResponse().addHeader(HttpHeaders.VARY, HEADER);
        boolean asked = isAsked(((ServletServerHttpRequest) request).getServletRequest());
        return asked && !(body instanceof Wrapped) ? new Wrapped(true, body, null, null) : body;
    }
}
