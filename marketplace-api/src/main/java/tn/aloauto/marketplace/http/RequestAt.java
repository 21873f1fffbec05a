package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as if it had come in at another path. */
class RequestAt extends HttpServletRequestWrapper {

    private final String path;

    RequestAt(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer asked = super.getRequestURL();
        asked.setLength(asked.length() - super.getRequestURI().length());
        return asked.append(path);
    }
}
