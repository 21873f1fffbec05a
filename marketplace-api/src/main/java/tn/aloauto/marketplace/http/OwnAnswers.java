package tn.aloauto.marketplace.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.storefront.Ask;

/**
 * Asks the shop's own API, within this request, what a stranger's browser would ask it next: the answer is the very same.
 * Each counts as a request of whoever asked for the page.
 */
@Component
class OwnAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(OwnAnswers.class);

    private final ObjectProvider<DispatcherServlet> dispatcher;
    private final RateLimits limits;
    private final DatabaseWatch database;
    private final ObjectMapper json;

    OwnAnswers(
            ObjectProvider<DispatcherServlet> dispatcher,
            RateLimits limits,
            DatabaseWatch database,
            ObjectMapper json) {
        this.dispatcher = dispatcher;
        this.limits = limits;
        this.database = database;
        this.json = json;
    }

    /** @return empty when the API refuses, or the stranger has asked too often */
    Optional<JsonNode> to(Ask ask, HttpServletRequest page, Locale language) {
        if (database.isAway()) {
            return Optional.empty();
        }
        SecurityContext asking = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            limits.countAnonymous(page.getRemoteAddr());
            OwnRequest request = new OwnRequest(page, ask.path(), ask.queryString(), ask.query(), language);
            KeptResponse answer = new KeptResponse();
            dispatcher.getObject().service(request, answer.asResponse());
            return answer.isGood() ? Optional.of(json.readTree(answer.body())) : Optional.empty();
        } catch (Refusal tooOften) {
            return Optional.empty();
        } catch (ServletException | IOException | RuntimeException failure) {
            LOG.warn("{} is not sent along with its page: {}", ask.path(), failure.toString());
            return Optional.empty();
        } finally {
            SecurityContextHolder.setContext(asking);
        }
    }
}
