package tn.aloauto.marketplace.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.shared.Texts;

/** Turns a refusal into application/problem+json (RFC 9457) with a message in the caller's language. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;
    private final ObjectMapper json;

    Problems(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    ResponseEntity<Object> answer(HttpServletRequest request, Refusal refusal, HttpHeaders headers) {
        return ResponseEntity.status(refusal.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage())
                .body(wrapped(request, body(request, refusal)));
    }

    private static Locale language(HttpServletRequest request) {
        return Texts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** For refusals outside of a controller. */
    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] body = json.writeValueAsBytes(wrapped(request, body(request, refusal)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Object wrapped(HttpServletRequest request, Map<String, Object> problem) {
        return Envelope.isAsked(request) ? Envelope.problem(problem) : problem;
    }

    /** What went wrong goes to the log under an incident number; the caller learns the number only. */
    static Refusal incident(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, failure);
        return new Refusal(500, "internal-error", List.of(), Map.of("incident", incident), incident);
    }

    static Refusal unavailable(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.warn("Incident {}: {}", incident, failure.toString());
        return new Refusal(503, "unavailable", List.of(), Map.of("incident", incident), incident);
    }

    /** How many seconds to wait, where waiting helps. */
    static Optional<String> retryAfter(Refusal refusal) {
        return switch (refusal.status()) {
            case 429 -> Optional.of(refusal.arguments().length == 0 ? "60" : String.valueOf(refusal.arguments()[0]));
            case 503 -> Optional.of("5");
            default -> Optional.empty();
        };
    }

    private Map<String, Object> body(HttpServletRequest request, Refusal refusal) {
        Locale language = language(request);
        String key = "problem." + refusal.type();
        String message = texts.text(language, key, arguments(refusal, language));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + refusal.type());
        body.put("title", texts.has(language, key + ".title") ? texts.text(language, key + ".title") : message);
        body.put("status", refusal.status());
        body.put("detail", message);
        body.put("instance", request.getRequestURI());
        body.put("message", message);
        if (!refusal.errors().isEmpty()) {
            body.put("errors", errors(refusal, language));
        }
        body.putAll(refusal.details());
        return body;
    }

    /** Where something stands is said in the reader's words; {@code order_status} keeps ours. */
    private Object[] arguments(Refusal refusal, Locale language) {
        Object[] arguments = refusal.arguments();
        if (refusal.type().endsWith("-state")) {
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = texts.word(language, String.valueOf(arguments[i]));
            }
        }
        return arguments;
    }

    private List<Map<String, Object>> errors(Refusal refusal, Locale language) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (Refusal.FieldError error : refusal.errors()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("field", error.field());
            entry.put("code", error.code());
            entry.put("message", texts.text(language, "error." + error.code(), error.arguments()));
            errors.add(entry);
        }
        return errors;
    }
}
