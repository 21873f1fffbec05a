package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Hands out the web client to whoever asks: its files, and its first page wherever a browser goes that is not the API's.
 * By then {@link FrontDoor} has rewritten the API's other spellings, so that {@code /products} stays the API's.
 */
@Component
class WebPages implements HttpRequestHandler {

    /** The same as in web/vite.config.ts, under which the client is tried out. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' https: data:; connect-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    private static final List<String> NOT_PAGES =
            List.of("/api/", "/actuator/", "/healthz/", "/error/", "/internal/", WebFiles.ASSETS);

    private final WebFiles files;

    WebPages(WebFiles files) {
        this.files = files;
    }

    /** Also for an asset of an earlier build: it is gone (404), which is no matter of signing in. */
    boolean isOpenTo(HttpServletRequest request) {
        return isReading(request)
                && (request.getRequestURI().startsWith(WebFiles.ASSETS)
                        || asked(request).isPresent());
    }

    boolean answers(HttpServletRequest request) {
        return isReading(request) && asked(request).isPresent();
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebFiles.WebFile file = asked(request).orElseThrow();
        response.setHeader(HttpHeaders.CACHE_CONTROL, file.cacheControl());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (new ServletWebRequest(request, response).checkNotModified(file.etag())) {
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.content().length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(file.content());
        }
    }

    private Optional<WebFiles.WebFile> asked(HttpServletRequest request) {
        String address = request.getRequestURI();
        Optional<WebFiles.WebFile> file = files.at(address);
        return file.isPresent() || !isPage(address, request) ? file : Optional.of(files.index());
    }

    private static boolean isPage(String address, HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && NOT_PAGES.stream().noneMatch((address + "/")::startsWith);
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
