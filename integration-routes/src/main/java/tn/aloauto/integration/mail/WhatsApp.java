package tn.aloauto.integration.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;

/** Gives messages to WhatsApp's Business API, or to a provider that speaks as it does. A lost answer means a second message. */
final class WhatsApp {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WhatsAppSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** The provider answered that it does not take the message. */
    static final class NotTaken extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        NotTaken(int status) {
            super("HTTP " + status);
            this.status = status;
        }

        int status() {
            return status;
        }

        /** Another time will not help: the number or the template is wrong. */
        boolean isFinal() {
            return status / 100 == 4 && status != 401 && status != 408 && status != 429;
        }
    }

    WhatsApp(WhatsAppSettings settings) {
        this.settings = settings;
    }

    /** @throws NotTaken when the provider said so; any other failure may pass by itself */
    void send(OwedMail owed) throws IOException {
        if (settings.url().isBlank()) {
            Files.createDirectories(settings.folder());
            Files.writeString(
                    settings.folder().resolve(owed.id() + ".txt"), owed.recipient() + "\n" + owed.bodyText() + "\n");
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + settings.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(message(owed))))
                .build();
        int status = status(request);
        if (status / 100 != 2) {
            throw new NotTaken(status);
        }
    }

    private int status(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while sending");
        }
    }

    private ObjectNode message(OwedMail owed) {
        ObjectNode message = JSON.createObjectNode()
                .put("messaging_product", "whatsapp")
                .put("to", owed.recipient().substring(1));
        if (settings.template().isBlank()) {
            message.put("type", "text").putObject("text").put("body", owed.bodyText());
            return message;
        }
        ObjectNode template = message.put("type", "template").putObject("template");
        template.put("name", settings.template()).putObject("language").put("code", owed.locale());
        // a variable of a template is one line
        template.putArray("components")
                .addObject()
                .put("type", "body")
                .putArray("parameters")
                .addObject()
                .put("type", "text")
                .put("text", owed.bodyText().replace("\n", " · "));
        return message;
    }
}
