package tn.aloauto.marketplace.syncview.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.engine.EngineAwayException;
import tn.aloauto.marketplace.engine.EngineConnection;
import tn.aloauto.marketplace.shared.Refusal;

/** What the console asks the route engine: how long it waits, and what refusals mean to whoever asked us. */
@Component
class EngineDoor {

    private static final Logger LOG = LoggerFactory.getLogger(EngineDoor.class);

    private final EngineSettings settings;
    private final ObjectReader json;
    private final ObjectWriter writer;
    private final EngineConnection engine;

    EngineDoor(EngineConnection engine, EngineSettings settings, ObjectMapper json) {
        this.engine = engine;
        this.settings = settings;
        this.writer = json.writer();
        // an engine of another version may say more, or less
        this.json = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    <T> T get(String path, TypeReference<T> type) {
        return read(request(path, settings.timeout()).build(), type);
    }

    <T> T send(String method, String path, Object body, String actor, TypeReference<T> type) {
        HttpRequest request = request(path, settings.uploadTimeout())
                .header("Content-Type", "application/json")
                .header("X-Actor", named(actor))
                .method(method, BodyPublishers.ofString(written(body)))
                .build();
        return read(request, type);
    }

    /** A file on its way. */
    HttpRequest.Builder sent(String path, String fileName, long size, Supplier<InputStream> content) {
        return request(path, settings.uploadTimeout())
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", encoded(fileName))
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content), size));
    }

    /** In the name of whoever asks. */
    HttpRequest asked(String path, Duration timeout, String actor) {
        return request(path, timeout)
                .header("X-Actor", named(actor))
                .POST(BodyPublishers.noBody())
                .build();
    }

    HttpRequest.Builder request(String path, Duration timeout) {
        return engine.request(path, timeout);
    }

    /** Whoever takes the answer closes its body. */
    HttpResponse<InputStream> answer(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = engine.answer(request);
            if (answer.statusCode() / 100 == 2) {
                return answer;
            }
            try (InputStream rest = answer.body()) {
                throw refusal(request, answer.statusCode(), new String(rest.readNBytes(500), StandardCharsets.UTF_8));
            }
        } catch (EngineAwayException | IOException away) {
            throw new Refusal(503, "engine-away");
        }
    }

    private static Refusal refusal(HttpRequest request, int status, String said) {
        return switch (status) {
            case 404 -> Refusal.notFound();
            case 413 -> new Refusal(413, "too-large");
            case 415 -> new Refusal(415, "not-a-stock-file");
            case 409 -> new Refusal(409, conflict(request.uri().getPath()));
            case 400, 422 -> new Refusal(400, "not-a-stock-file");
            default -> {
                LOG.warn("The route engine answered {} to {}: {}", status, request.uri(), said);
                yield new Refusal(503, "engine-away");
            }
        };
    }

    private static String conflict(String path) {
        if (path.startsWith("/internal/links/")) {
            return "link-cannot";
        }
        if (path.startsWith("/internal/orders/")) {
            return "nothing-to-retry";
        }
        if (path.endsWith("/run")) {
            return "route-not-runnable";
        }
        if (path.endsWith("/replay")) {
            return "file-superseded";
        }
        return path.endsWith("/undo") ? "file-not-applied" : "file-not-held";
    }

    <T> T read(HttpRequest request, TypeReference<T> type) {
        try (InputStream body = answer(request).body()) {
            return json.forType(type).readValue(body);
        } catch (IOException failure) {
            LOG.warn("The route engine's answer broke off: {}", failure.toString());
            throw new Refusal(503, "engine-away");
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A person's address as a header holds it. */
    static String named(String actor) {
        return encoded(actor).replace("%40", "@");
    }

    private String written(Object body) {
        try {
            return writer.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
