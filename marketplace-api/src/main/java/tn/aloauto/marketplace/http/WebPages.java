package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;
import tn.aloauto.marketplace.storefront.Storefront;

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
    private final Storefront storefront;
    private final OwnAnswers api;

    WebPages(WebFiles files, Storefront storefront, OwnAnswers api) {
        this.files = files;
        this.storefront = storefront;
        this.api = api;
    }

    /** Also for an asset of an earlier build: it is gone (404), which is no matter of signing in. */
    boolean isOpenTo(HttpServletRequest request) {
        return isReading(request) && (request.getRequestURI().startsWith(WebFiles.ASSETS) || isOurs(request));
    }

    boolean answers(HttpServletRequest request) {
        return isReading(request) && isOurs(request);
    }

    private boolean isOurs(HttpServletRequest request) {
        return storefront.makes(request.getRequestURI()) || asked(request).isPresent();
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebFiles.WebFile file = made(request).orElse(null);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
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

    /** The file as it is, the first page with the head of the page that was asked for, or what is made for robots. */
    private Optional<WebFiles.WebFile> made(HttpServletRequest request) {
        String address = request.getRequestURI();
        String site =
                request.getRequestURL().substring(0, request.getRequestURL().length() - address.length());
        if (storefront.makes(address)) {
            return storefront
                    .file(site, address)
                    .map(file -> WebFiles.made(file.content().getBytes(StandardCharsets.UTF_8), file.type()));
        }
        WebFiles.WebFile file = asked(request).orElseThrow();
        if (!file.equals(files.index())) {
            return Optional.of(file);
        }
        String page = storefront.page(
                new String(file.content(), StandardCharsets.UTF_8),
                site,
                UriUtils.decode(address, StandardCharsets.UTF_8),
                request.getQueryString() == null ? "" : request.getQueryString(),
                (ask, language) -> api.to(ask, request, language));
        return Optional.of(WebFiles.made(page.getBytes(StandardCharsets.UTF_8), file.type()));
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
