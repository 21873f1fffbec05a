package tn.aloauto.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("L-021, L-023: the Business API gets a message once, and again only where that helps")
class WhatsAppTests {

    private final List<JsonNode> received = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private HttpServer provider;

    @BeforeEach
    void aProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/v23.0/77/messages", exchange -> {
            received.add(new ObjectMapper().readTree(exchange.getRequestBody()));
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.remove(), -1);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void isTextWithoutATemplate() throws IOException {
        whatsApp("").send(owed());

        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.get("to").asText()).isEqualTo("21622123456");
            assertThat(message.at("/text/body").asText()).isEqualTo("Nouvelle commande 7\nTotal : 10,000");
        });
        assertThat(tokens).containsExactly("Bearer secret");
    }

    @Test
    void fillsTheOneVariableOfATemplate() throws IOException {
        whatsApp("nouvelle_commande").send(owed());

        JsonNode template = received.get(0).get("template");
        assertThat(template.get("name").asText()).isEqualTo("nouvelle_commande");
        assertThat(template.at("/language/code").asText()).isEqualTo("fr");
        assertThat(template.at("/components/0/parameters/0/text").asText())
                .isEqualTo("Nouvelle commande 7 · Total : 10,000");
    }

    @Test
    void saysWhetherAnotherTimeMayHelp() {
        answers.addAll(List.of(503, 429, 401, 400));
        for (boolean isFinal : List.of(false, false, false, true)) {
            assertThatThrownBy(() -> whatsApp("").send(owed()))
                    .isInstanceOfSatisfying(WhatsApp.NotTaken.class, answer -> assertThat(answer.isFinal())
                            .as("HTTP " + answer.status())
                            .isEqualTo(isFinal));
        }
    }

    private WhatsApp whatsApp(String template) {
        String url = "http://127.0.0.1:" + provider.getAddress().getPort() + "/v23.0/77/messages";
        return new WhatsApp(new WhatsAppSettings(url, "secret", template, null));
    }

    private static OwedMail owed() {
        return new OwedMail(
                UUID.randomUUID(),
                "whatsapp",
                "+21622123456",
                "fr",
                "new_order",
                "Commande 7",
                "Nouvelle commande 7\nTotal : 10,000",
                null,
                1);
    }
}
