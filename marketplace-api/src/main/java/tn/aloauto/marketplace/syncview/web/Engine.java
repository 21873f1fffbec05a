package tn.aloauto.marketplace.syncview.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Refusal;

/** What the shop asks of the route engine. Files are streamed, never held. */
@Component
class Engine {

    private final EngineSettings settings;
    private final EngineDoor door;

    Engine(EngineSettings settings, EngineDoor door) {
        this.settings = settings;
        this.door = door;
    }

    /** @return the receipt's id */
    UUID accept(String feed, String fileName, String uploadedBy, long size, Supplier<InputStream> content) {
        HttpRequest request = door.sent(
                        "/internal/feeds/" + EngineDoor.encoded(feed) + "/files", fileName, size, content)
                .header("X-Uploaded-By", EngineDoor.named(uploadedBy))
                .build();
        return UUID.fromString(
                door.read(request, new TypeReference<JsonNode>() {}).get("id").asText());
    }

    List<EngineAnswers.RouteView> routes() {
        return door.read(door.request("/internal/routes", settings.timeout()).build(), new TypeReference<>() {});
    }

    /** A file the engine made; whoever takes it closes the stream. */
    record MadeFile(String contentType, InputStream content) {}

    /**
     * The rejected rows in the vendor's own file.
     *
     * @param asText as CSV even when the vendor sent a workbook
     */
    MadeFile rejectedFile(UUID file, boolean asText) {
        HttpResponse<InputStream> answer = door.answer(
                door.request("/internal/files/" + file + "/rejected-file?as_text=" + asText, settings.uploadTimeout())
                        .build());
        return new MadeFile(
                answer.headers().firstValue("Content-Type").orElse("application/octet-stream"), answer.body());
    }

    /** A vendor's fed catalogue as it was, as CSV. */
    MadeFile catalogueAsOf(long vendor, Instant moment) {
        HttpResponse<InputStream> answer = door.answer(
                door.request("/internal/vendors/" + vendor + "/catalogue?as_of=" + moment, settings.uploadTimeout())
                        .build());
        return new MadeFile("text/csv;charset=UTF-8", answer.body());
    }

    /** The cells of a row of a kept file; empty when nobody can tell them any more. */
    List<String> cells(UUID file, int row, long line) {
        try {
            return door.read(
                    door.request(
                                    "/internal/files/" + file + "/cells?row=" + row + "&line=" + line,
                                    settings.uploadTimeout())
                            .build(),
                    new TypeReference<>() {});
        } catch (Refusal notToBeHad) {
            return List.of();
        }
    }

    /** @return the receipt of the file's replay */
    UUID replay(UUID file, boolean overNewer, String actor) {
        return UUID.fromString(
                door.read(decision(file, "replay?over_newer=" + overNewer, actor), new TypeReference<JsonNode>() {})
                        .get("id")
                        .asText());
    }

    /**
     * What the file would do, tried out and thrown away.
     *
     * @param asReplay as if it were made now
     */
    EngineAnswers.RehearsalView rehearse(UUID file, boolean asReplay, Locale language) {
        HttpRequest request = door.request(
                        "/internal/files/" + file + "/rehearsal?as_replay=" + asReplay, settings.uploadTimeout())
                .header("Accept-Language", language.toLanguageTag())
                .POST(BodyPublishers.noBody())
                .build();
        return door.read(request, new TypeReference<>() {});
    }

    /** The same for a file that nobody has received. */
    EngineAnswers.RehearsalView rehearse(
            String feed, String fileName, long size, Supplier<InputStream> content, Locale language) {
        return door.read(
                door.sent("/internal/feeds/" + EngineDoor.encoded(feed) + "/rehearsals", fileName, size, content)
                        .header("Accept-Language", language.toLanguageTag())
                        .build(),
                new TypeReference<>() {});
    }

    /** @param feed whose mapping is kept but for the columns that have other names now; null for a new mapping */
    EngineAnswers.ProposalView propose(String feed, String fileName, long size, Supplier<InputStream> content) {
        String path = "/internal/proposals" + (feed == null ? "" : "?feed=" + EngineDoor.encoded(feed));
        return door.read(door.sent(path, fileName, size, content).build(), new TypeReference<>() {});
    }

    EngineAnswers.ProposalView propose(UUID file) {
        HttpRequest request = door.request("/internal/files/" + file + "/proposal", settings.uploadTimeout())
                .POST(BodyPublishers.noBody())
                .build();
        return door.read(request, new TypeReference<>() {});
    }

    /** The first rows of a sample as a mapping that nobody has saved reads them: its text goes before the sample. */
    EngineAnswers.MappingTrialView tryMapping(
            String mapping, long size, Supplier<InputStream> content, Locale language) {
        byte[] text = mapping.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = door.request("/internal/proposals/preview", settings.uploadTimeout())
                .header("Content-Type", "application/octet-stream")
                .header("X-Mapping-Bytes", String.valueOf(text.length))
                .header("Accept-Language", language.toLanguageTag())
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.concat(BodyPublishers.ofByteArray(text), BodyPublishers.ofInputStream(content)),
                        text.length + size))
                .build();
        return door.read(request, new TypeReference<>() {});
    }

    /** A file's rejected cells, told in this language. */
    List<FileUploads.RejectedRowView> rejectedRows(UUID file, Locale language, int limit, int offset) {
        String path = "/internal/files/" + file + "/rejected-rows?limit=" + limit + "&offset=" + offset;
        return door.read(
                door.request(path, settings.timeout())
                        .header("Accept-Language", language.toLanguageTag())
                        .build(),
                new TypeReference<>() {});
    }

    EngineAnswers.DecidedView release(UUID file, String actor) {
        return door.read(decision(file, "release", actor), new TypeReference<>() {});
    }

    EngineAnswers.DecidedView drop(UUID file, String actor) {
        return door.read(decision(file, "drop", actor), new TypeReference<>() {});
    }

    EngineAnswers.UndoneView undo(UUID file, String actor) {
        return door.read(decision(file, "undo", actor), new TypeReference<>() {});
    }

    private HttpRequest decision(UUID file, String decision, String actor) {
        return door.asked("/internal/files/" + file + "/" + decision, settings.uploadTimeout(), actor);
    }

    EngineAnswers.DecidedView acknowledge(UUID alert, String actor) {
        return door.read(
                door.asked("/internal/alerts/" + alert + "/acknowledge", settings.timeout(), actor),
                new TypeReference<>() {});
    }

    /** @param decision run, stop or start */
    EngineAnswers.RouteDecision decideRoute(String route, String decision, String actor) {
        return door.read(
                door.asked("/internal/routes/" + EngineDoor.encoded(route) + "/" + decision, settings.timeout(), actor),
                new TypeReference<>() {});
    }

    private record Accepted(int accepted) {}

    /** Asks a link, or an order on its way, for something; answers how much was set in motion. */
    int ask(String path, String actor) {
        return door.read(door.asked(path, settings.timeout(), actor), new TypeReference<Accepted>() {})
                .accepted();
    }
}
