package tn.aloauto.marketplace.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Leads to {@link WebPages} what no controller takes. */
@Component
class WebPagesMapping extends AbstractHandlerMapping {

    private static final int AFTER_THE_CONTROLLERS = 1;

    private final WebPages pages;

    WebPagesMapping(WebPages pages) {
        this.pages = pages;
        setOrder(AFTER_THE_CONTROLLERS);
    }

    @Override
    protected Object getHandlerInternal(HttpServletRequest request) {
        return pages.answers(request) ? pages : null;
    }
}
