package tn.aloauto.marketplace.syncview.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Refusal;

/** The route engine's internal door. What passes through is streamed, never held. */
@Component
class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final EngineSettings settings;
    private final ObjectReader json;
    private final ObjectWriter writer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Engine(EngineSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.writer = json.writer();
        // an engine of another version may say more, or less
        this.json = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** @return the receipt's id */
    UUID accept(String feed, String fileName, String uploadedBy, long size, Supplier<InputStream> content) {
        HttpRequest request = sent("/internal/feeds/" + encoded(feed) + "/files", fileName, size, content)
                .header("X-Uploaded-By", encoded(uploadedBy).replace("%40", "@"))
                .build();
        return UUID.fromString(
                read(request, new TypeReference<JsonNode>() {}).get("id").asText());
    }

    List<EngineAnswers.RouteView> routes() {
        return read(request("/internal/routes", settings.timeout()).build(), new TypeReference<>() {});
    }

    /** A file the engine made; whoever takes it closes the stream. */
    record MadeFile(String contentType, InputStream content) {}

    /**
     * The rejected rows in the vendor's own file.
     *
     * @param asText as CSV even when the vendor sent a workbook
     */
    MadeFile rejectedFile(UUID file, boolean asText) {
        HttpResponse<InputStream> answer = answer(
                request("/internal/files/" + file + "/rejected-file?as_text=" + asText, settings.uploadTimeout())
                        .build(),
                BodyHandlers.ofInputStream());
        return new MadeFile(
                answer.headers().firstValue("Content-Type").orElse("application/octet-stream"), answer.body());
    }

    /** A vendor's fed catalogue as it was, as CSV. */
    MadeFile catalogueAsOf(long vendor, Instant moment) {
        HttpResponse<InputStream> answer = answer(
                request("/internal/vendors/" + vendor + "/catalogue?as_of=" + moment, settings.uploadTimeout())
                        .build(),
                BodyHandlers.ofInputStream());
        return new MadeFile("text/csv;charset=UTF-8", answer.body());
    }

    /** The cells of a row of a kept file; empty when nobody can tell them any more. */
    List<String> cells(UUID file, int row, long line) {
        try {
            return read(
                    request("/internal/files/" + file + "/cells?row=" + row + "&line=" + line, settings.uploadTimeout())
                            .build(),
                    new TypeReference<>() {});
        } catch (Refusal notToBeHad) {
            return List.of();
        }
    }

    /** @return the receipt of the file's replay */
    UUID replay(UUID file, boolean overNewer, String actor) {
        return UUID.fromString(
                read(decision(file, "replay?over_newer=" + overNewer, actor), new TypeReference<JsonNode>() {})
                        .get("id")
                        .asText());
    }

    /**
     * What the file would do, tried out and thrown away.
     *
     * @param asReplay as if it were made now
     */
    EngineAnswers.RehearsalView rehearse(UUID file, boolean asReplay, Locale language) {
        HttpRequest request = request(
                        "/internal/files/" + file + "/rehearsal?as_replay=" + asReplay, settings.uploadTimeout())
                .header("Accept-Language", language.toLanguageTag())
                .POST(BodyPublishers.noBody())
                .build();
        return read(request, new TypeReference<>() {});
    }

    /** The same for a file that nobody has received. */
    EngineAnswers.RehearsalView rehearse(
            String feed, String fileName, long size, Supplier<InputStream> content, Locale language) {
        return read(
                sent("/internal/feeds/" + encoded(feed) + "/rehearsals", fileName, size, content)
                        .header("Accept-Language", language.toLanguageTag())
                        .build(),
                new TypeReference<>() {});
    }

    /** @param feed whose mapping is kept but for the columns that have other names now; null for a new mapping */
    EngineAnswers.ProposalView propose(String feed, String fileName, long size, Supplier<InputStream> content) {
        String path = "/internal/proposals" + (feed == null ? "" : "?feed=" + encoded(feed));
        return read(sent(path, fileName, size, content).build(), new TypeReference<>() {});
    }

    EngineAnswers.ProposalView propose(UUID file) {
        HttpRequest request = request("/internal/files/" + file + "/proposal", settings.uploadTimeout())
                .POST(BodyPublishers.noBody())
                .build();
        return read(request, new TypeReference<>() {});
    }

    /** The first rows of a sample as a mapping that nobody has saved reads them: its text goes before the sample. */
    EngineAnswers.MappingTrialView tryMapping(
            String mapping, long size, Supplier<InputStream> content, Locale language) {
        byte[] text = mapping.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = request("/internal/proposals/preview", settings.uploadTimeout())
                .header("Content-Type", "application/octet-stream")
                .header("X-Mapping-Bytes", String.valueOf(text.length))
                .header("Accept-Language", language.toLanguageTag())
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.concat(BodyPublishers.ofByteArray(text), BodyPublishers.ofInputStream(content)),
                        text.length + size))
                .build();
        return read(request, new TypeReference<>() {});
    }

    /** A file's rejected cells, told in this language. */
    List<FileUploads.RejectedRowView> rejectedRows(UUID file, Locale language, int limit, int offset) {
        String path = "/internal/files/" + file + "/rejected-rows?limit=" + limit + "&offset=" + offset;
        return read(
                request(path, settings.timeout())
                        .header("Accept-Language", language.toLanguageTag())
                        .build(),
                new TypeReference<>() {});
    }

    private HttpRequest.Builder sent(String path, String fileName, long size, Supplier<InputStream> content) {
        return request(path, settings.uploadTimeout())
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", encoded(fileName))
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content), size));
    }

    EngineAnswers.DecidedView release(UUID file, String actor) {
        return read(decision(file, "release", actor), new TypeReference<>() {});
    }

    EngineAnswers.DecidedView drop(UUID file, String actor) {
        return read(decision(file, "drop", actor), new TypeReference<>() {});
    }

    EngineAnswers.UndoneView undo(UUID file, String actor) {
        return read(decision(file, "undo", actor), new TypeReference<>() {});
    }

    private HttpRequest decision(UUID file, String decision, String actor) {
        return asked("/internal/files/" + file + "/" + decision, settings.uploadTimeout(), actor);
    }

    EngineAnswers.DecidedView acknowledge(UUID alert, String actor) {
        return read(
                asked("/internal/alerts/" + alert + "/acknowledge", settings.timeout(), actor),
                new TypeReference<>() {});
    }

    private HttpRequest asked(String path, Duration timeout, String actor) {
        return request(path, timeout)
                .header("X-Actor", encoded(actor).replace("%40", "@"))
                .POST(BodyPublishers.noBody())
                .build();
    }

    /** @param decision run, stop or start */
    EngineAnswers.RouteDecision decideRoute(String route, String decision, String actor) {
        return read(
                asked("/internal/routes/" + encoded(route) + "/" + decision, settings.timeout(), actor),
                new TypeReference<>() {});
    }

    <T> T get(String path, TypeReference<T> type) {
        return read(request(path, settings.timeout()).build(), type);
    }

    <T> T send(String method, String path, Object body, String actor, TypeReference<T> type) {
        HttpRequest request = request(path, settings.uploadTimeout())
                .header("Content-Type", "application/json")
                .header("X-Actor", encoded(actor).replace("%40", "@"))
                .method(method, BodyPublishers.ofString(written(body)))
                .build();
        return read(request, type);
    }

    private String written(Object body) {
        try {
            return writer.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Accepted(int accepted) {}

    /** Asks a link, or an order on its way, for something; answers how much was set in motion. */
    int ask(String path, String actor) {
        return read(asked(path, settings.timeout(), actor), new TypeReference<Accepted>() {})
                .accepted();
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url() + path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + settings.token());
        String correlation = MDC.get("correlation_id");
        return correlation == null ? request : request.header("X-Correlation-Id", correlation);
    }

    private InputStream send(HttpRequest request, BodyHandler<InputStream> body) {
        return answer(request, body).body();
    }

    private HttpResponse<InputStream> answer(HttpRequest request, BodyHandler<InputStream> body) {
        try {
            HttpResponse<InputStream> answer = http.send(request, body);
            if (answer.statusCode() / 100 == 2) {
                return answer;
            }
            try (InputStream rest = answer.body()) {
                throw refusal(request, answer.statusCode(), new String(rest.readNBytes(500), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            LOG.warn("The route engine did not answer {}: {}", request.uri(), failure.toString());
            throw new Refusal(503, "engine-away");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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

    private <T> T read(HttpRequest request, TypeReference<T> type) {
        try (InputStream body = send(request, BodyHandlers.ofInputStream())) {
            return json.forType(type).readValue(body);
        } catch (IOException failure) {
            LOG.warn("The route engine's answer broke off: {}", failure.toString());
            throw new Refusal(503, "engine-away");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
