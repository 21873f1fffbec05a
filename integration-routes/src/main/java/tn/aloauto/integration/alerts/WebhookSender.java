package tn.aloauto.integration.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Posts owed notices to the operator's own system, signed; again with growing waits until it says 2xx. The same delivery id
 * may come twice after a crash, never with another body.
 */
@Component
class WebhookSender {

    static final String SIGNATURE = "X-AloAuto-Signature";
    static final String DELIVERY = "X-AloAuto-Delivery";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 20;
    private static final int MOST_ATTEMPTS = 12;

    private final JdbcClient jdbc;
    private final AlertSettings settings;
    private final Duration firstWait;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookSender(
            JdbcClient jdbc,
            AlertSettings settings,
            @org.springframework.beans.factory.annotation.Value("${aloauto.alerts.first-wait:30s}")
                    Duration firstWait) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.firstWait = firstWait;
    }

    private record Owed(UUID id, String body, int attempts) {}

    @Scheduled(fixedDelayString = "${aloauto.alerts.every:5s}")
    void send() {
        if (!settings.hasWebhook()) {
            return;
        }
        try {
            take().forEach(this::send);
        } catch (DataAccessException databaseAway) {
            LOG.warn("Webhooks cannot be sent now: {}", databaseAway.getMessage());
        }
    }

    private List<Owed> take() {
        return jdbc.sql(
                        """
                        update webhook_outbox w
                        set attempts = attempts + 1, next_try_at = clock_timestamp() + make_interval(secs => :lease)
                        from (select id from webhook_outbox
                              where sent_at is null and given_up_at is null and next_try_at <= clock_timestamp()
                              order by next_try_at, id limit :most for update skip locked) due
                        where w.id = due.id
                        returning w.id, w.body, w.attempts""")
                .param("lease", (double) LEASE.toSeconds())
                .param("most", AT_ONCE)
                .query(Owed.class)
                .list();
    }

    private void send(Owed owed) {
        try {
            int answer = post(owed);
            if (answer / 100 == 2) {
                jdbc.sql("update webhook_outbox set sent_at = clock_timestamp(), last_error = null where id = ?")
                        .param(owed.id())
                        .update();
            } else {
                failed(owed, "HTTP " + answer);
            }
        } catch (IOException | IllegalArgumentException failure) {
            failed(owed, failure.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int post(Owed owed) throws IOException, InterruptedException {
        if (!settings.webhookIsAllowed()) {
            throw new IllegalArgumentException("The webhook's host is not among the allowed ones");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.webhookUrl()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header(DELIVERY, owed.id().toString())
                .header(SIGNATURE, signature(Instant.now().getEpochSecond(), owed.body(), settings.webhookSecret()))
                .POST(HttpRequest.BodyPublishers.ofString(owed.body()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** {@code t=<seconds>,v1=<hex of HMAC-SHA256 over "<seconds>.<body>">}: the time keeps an old delivery from being replayed. */
    static String signature(long seconds, String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    (secret.isEmpty() ? "-" : secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sum = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void failed(Owed owed, String why) {
        boolean last = owed.attempts() >= MOST_ATTEMPTS;
        Duration wait = firstWait.multipliedBy(1L << Math.min(owed.attempts() - 1, 10));
        LOG.warn("Webhook {} failed at attempt {}: {}", owed.id(), owed.attempts(), why);
        jdbc.sql(
                        """
                        update webhook_outbox set last_error = :why,
                          next_try_at = clock_timestamp() + make_interval(secs => :wait),
                          given_up_at = case when :last then clock_timestamp() end
                        where id = :id and sent_at is null""")
                .param("why", why)
                .param("wait", wait.toMillis() / 1000.0)
                .param("last", last)
                .param("id", owed.id())
                .update();
    }
}
