package tn.aloauto.integration.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.dropbox.TestVendors;

/** Trouble opens one alert, is counted, told by mail and webhook, and closes when it is over. */
@IntegrationTest
@DisplayName("A-129, A-132, A-135: alerts")
class AlertsIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Alerts alerts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HealthEndpoint health;

    @Test
    void aHeldFileIsToldToStaffAndToItsVendorAndDroppingItClosesTheAlert() throws Exception {
        String vendor = "it-alert-" + UUID.randomUUID().toString().substring(0, 8);
        TestVendors.withFeed(vendor, vendor + "-stock");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from feed where id = ? and vendor_id is not null")
                                .param(vendor + "-stock")
                                .query(Integer.class)
                                .single()
                        == 1);
        UUID file = jdbc.sql(
                        """
                        insert into file_receipt (feed_id, vendor_id, original_file_name, source, sha256, size_bytes, file_time,
                          uploaded_by, correlation_id, status, message)
                        select id, vendor_id, 'stock.csv', 'sftp', decode(repeat('ab', 32), 'hex'), 10, now(), 'x', 'c', 'held',
                          'Le fichier retirerait 900 des 1000 articles.' from feed where id = ? returning id""")
                .param(vendor + "-stock")
                .query(UUID.class)
                .single();
        await().until(() -> open("file_held", vendor + "-stock").size() == 1);
        Map<String, Object> alert = open("file_held", vendor + "-stock").get(0);
        assertThat(alert).containsEntry("severity", "warning").containsEntry("seen", 1);
        assertThat(mails(alert.get("id"), "opened"))
                .containsExactlyInAnyOrder("equipe@aloauto.test", vendor + "@it.tn");

        jdbc.sql(
                        "update file_receipt set status = 'failed', finished_at = now(), message = 'Écarté par x' where id = ?")
                .param(file)
                .update();
        await().until(() -> open("file_held", vendor + "-stock").isEmpty());
        assertThat(mails(alert.get("id"), "closed"))
                .containsExactlyInAnyOrder("equipe@aloauto.test", vendor + "@it.tn");
        assertThat(open("file_failed", vendor + "-stock"))
                .as("what somebody dropped has not failed")
                .isEmpty();
    }

    @Test
    void troubleThatComesBackIsCountedAndToldOnceAndMakesHealthDegraded() {
        String poll = "it-poll-" + UUID.randomUUID();
        trouble(poll, 1);
        await().until(() -> open("poll_failed", poll).size() == 1);
        Object id = open("poll_failed", poll).get(0).get("id");
        trouble(poll, 2);
        await().until(() ->
                Integer.valueOf(2).equals(open("poll_failed", poll).get(0).get("seen")));
        assertThat(mails(id, "opened")).containsExactly("equipe@aloauto.test");
        assertThat(health.healthForPath("links").getStatus().getCode()).isEqualTo("DEGRADED");

        assertThat(alerts.acknowledge((UUID) id, "admin@aloauto.tn")).isTrue();
        jdbc.sql("delete from poll_trouble where subject = ?").param(poll).update();
        await().until(() -> open("poll_failed", poll).isEmpty());
        assertThat(alerts.acknowledge((UUID) id, "admin@aloauto.tn")).isFalse();
        assertThat(mails(id, "closed")).containsExactly("equipe@aloauto.test");
    }

    @Test
    void aRefusedDefinitionIsAnAlertWithItsLine() {
        await().until(() ->
                open("definition_refused", "vendors/broken-at-start.camel.yaml").size() == 1);
        assertThat(open("definition_refused", "vendors/broken-at-start.camel.yaml")
                        .get(0)
                        .get("message"))
                .asString()
                .contains("ligne 3");
    }

    @Test
    void aWebhookIsSignedAndRepeatedUntilItIsTaken() throws Exception {
        Queue<String[]> got = new ConcurrentLinkedQueue<>();
        AtomicInteger calls = new AtomicInteger();
        HttpServer operator = operatorsSystem(got, calls);
        try {
            AlertSettings settings =
                    settings("http://127.0.0.1:" + operator.getAddress().getPort() + "/hook");
            Alerts telling = new Alerts(jdbc, new AlertNotices(jdbc, new ObjectMapper(), settings));
            WebhookSender sender = new WebhookSender(jdbc, settings, Duration.ofMillis(1));
            String subject = "it-hook-" + UUID.randomUUID();
            transaction.executeWithoutResult(status -> telling.report(
                    AlertKind.ORDERS_GIVEN_UP, List.of(new Condition(subject, null, "deux commandes", "2"))));
            await().until(() -> {
                sender.send();
                return got.stream().anyMatch(call -> call[0].contains(subject));
            });
            String[] call = got.stream()
                    .filter(each -> each[0].contains(subject))
                    .findFirst()
                    .orElseThrow();
            assertThat(call[0]).contains("\"event\":\"alert.opened\"", "\"kind\":\"orders_given_up\"");
            long seconds = Long.parseLong(call[1].replaceFirst("t=([0-9]+),.*", "$1"));
            assertThat(call[1]).isEqualTo(WebhookSender.signature(seconds, call[0], "secret-of-the-hook"));
            assertThat(calls.get()).as("the first answer was 503").isGreaterThan(1);
        } finally {
            operator.stop(0);
        }
    }

    @Test
    void aWebhookGoesNowhereButToAnAllowedHost() {
        assertThat(settings("http://127.0.0.1:9/x").webhookIsAllowed()).isTrue();
        assertThat(settings("http://169.254.169.254/latest").webhookIsAllowed()).isFalse();
        assertThat(settings("ftp://127.0.0.1/x").webhookIsAllowed()).isFalse();
        assertThat(settings("http://me@127.0.0.1/x").webhookIsAllowed()).isFalse();
        assertThat(settings("http://127.0.0.1:9/x").toString()).doesNotContain("secret-of-the-hook");
    }

    private static AlertSettings settings(String url) {
        return new AlertSettings("", url, "secret-of-the-hook", List.of("127.0.0.1"));
    }

    private static HttpServer operatorsSystem(Queue<String[]> got, AtomicInteger calls) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean first = calls.incrementAndGet() == 1;
            if (!first) {
                got.add(new String[] {body, exchange.getRequestHeaders().getFirst(WebhookSender.SIGNATURE)});
            }
            exchange.sendResponseHeaders(first ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private void trouble(String poll, int failures) {
        jdbc.sql(
                        "insert into poll_trouble (subject, feed, reason, failures) values (?, 'f', 'Le serveur ne répond pas.', ?)"
                                + " on conflict (subject) do update set failures = excluded.failures")
                .params(poll, failures)
                .update();
    }

    private List<Map<String, Object>> open(String kind, String subject) {
        return jdbc.sql("select * from alert where kind = ? and subject = ? and closed_at is null")
                .params(kind, subject)
                .query()
                .listOfRows();
    }

    private List<String> mails(Object alert, String event) {
        return jdbc.sql("select recipient from marketplace.mail_outbox where dedupe_key like ?")
                .param("alert:" + alert + ":" + event + ":%")
                .query(String.class)
                .list();
    }
}
