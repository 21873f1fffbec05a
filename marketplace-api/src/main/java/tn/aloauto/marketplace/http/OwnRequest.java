package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A GET of our own inside somebody's request: nothing of theirs but where it came in. */
final class OwnRequest extends RequestAt {

    private final String queryString;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<String, String> headers;
    private final Map<String, Object> attributes = new HashMap<>();

    /**
     * @param queryString encoded
     * @param query the same by name, not encoded
     */
    OwnRequest(HttpServletRequest outer, String path, String queryString, Map<String, String> query, Locale language) {
        super(outer, path);
        this.queryString = queryString.isEmpty() ? null : queryString;
        query.forEach((name, value) -> parameters.put(name, new String[] {value}));
        this.headers = Map.of(
                HttpHeaders.ACCEPT,
                MediaType.APPLICATION_JSON_VALUE,
                HttpHeaders.ACCEPT_LANGUAGE,
                language.toLanguageTag());
    }

    @Override
    public String getMethod() {
        return HttpMethod.GET.name();
    }

    @Override
    public String getQueryString() {
        return queryString;
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String getHeader(String name) {
        return headers.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return value == null ? Collections.emptyEnumeration() : Collections.enumeration(Collections.singleton(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }
}
