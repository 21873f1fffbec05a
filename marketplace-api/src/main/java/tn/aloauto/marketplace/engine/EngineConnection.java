package tn.aloauto.marketplace.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Calls the route engine's internal door. What an answer or its lack means is for whoever asked to say. */
@Component
public class EngineConnection {

    private static final Logger LOG = LoggerFactory.getLogger(EngineConnection.class);

    private final String url;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    EngineConnection(
            @Value("${aloauto.integration.url}") String url, @Value("${aloauto.integration.token}") String token) {
        this.url = url;
        this.token = token;
    }

    /**
     * @param path below the engine's address, from the slash on, encoded
     * @param timeout until the answer's first byte
     */
    public HttpRequest.Builder request(String path, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token);
        String correlation = MDC.get("correlation_id");
        return correlation == null ? request : request.header("X-Correlation-Id", correlation);
    }

    /**
     * Whatever the engine answers, refusals too; whoever takes it closes its body.
     *
     * @throws EngineAwayException when no answer came: not reachable, too late, or we were interrupted
     */
    public HttpResponse<InputStream> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            LOG.warn("The route engine did not answer {}: {}", request.uri(), failure.toString());
            throw new EngineAwayException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineAwayException(interrupted);
        }
    }
}
