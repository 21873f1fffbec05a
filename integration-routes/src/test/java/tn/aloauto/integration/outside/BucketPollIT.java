package tn.aloauto.integration.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.dropbox.TestVendors;

/** Files out of a bucket, against a real S3 server on this machine (A-124, B-077, X-006). */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A-124, B-077, X-006: files out of an S3 bucket")
class BucketPollIT {

    private static final String BUCKET = "aloauto-it";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Definitions definitions;

    private final AtomicInteger forbiddenCalls = new AtomicInteger();
    private LocalS3 server;
    private HttpServer forbidding;
    private S3Client s3;
    private Polls polls;

    @BeforeAll
    void openABucket() throws Exception {
        server = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
        server.start();
        s3 = S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getPort()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("it", "it-secret")))
                .build();
        s3.createBucket(request -> request.bucket(BUCKET));
        System.setProperty("IT_BUCKET_ACCESS_KEY", "it");
        System.setProperty("IT_BUCKET_SECRET_KEY", "it-secret");
        forbidding = forbiddingServer();
        TestVendors.withFeed("it-bucket", "it-bucket-stock");
        polls = new Polls(jdbc, definitions);
        poll("it-bucket-poll", server.getPort(), BUCKET, "in/");
        poll("it-bucket-nowhere", server.getPort(), "no-such-bucket", "in/");
        poll("it-bucket-forbidden", forbidding.getAddress().getPort(), BUCKET, "in/");
        polls.awaitLive("it-bucket-stock", "it-bucket-poll", "it-bucket-nowhere", "it-bucket-forbidden");
    }

    @AfterAll
    void close() throws IOException {
        polls.removeAll();
        s3.close();
        server.shutdown();
        forbidding.stop(0);
    }

    @Test
    void anObjectIsReadOnceAndMovedToDoneOnceItsReceiptIsWritten() {
        put("in/stock du jour.csv", "a;1\n");
        put("in/sous-dossier/ailleurs.csv", "b;1\n");
        put("in/photo.png", "no table");

        await().atMost(Polls.PATIENCE).until(() -> keys("done/").contains("done/stock du jour.csv"));
        assertThat(keys("in/")).containsExactlyInAnyOrder("in/photo.png", "in/sous-dossier/ailleurs.csv");
        assertThat(polls.receipts("stock du jour.csv")).singleElement().satisfies(receipt -> assertThat(receipt)
                .containsEntry("source", "s3")
                .containsEntry("uploaded_by", "s3://" + BUCKET)
                .containsEntry("size_bytes", 4L));
    }

    @Test
    void theSameNameWithNewContentIsANewFileAndTheSameObjectIsNot() {
        put("in/tarif-s3.csv", "a;1\n");
        await().atMost(Polls.PATIENCE).until(() -> keys("done/").contains("done/tarif-s3.csv"));
        await().atMost(Polls.PATIENCE).until(() -> keys("in/").stream().noneMatch("in/tarif-s3.csv"::equals));
        put("in/tarif-s3.csv", "a;2\n");
        await().atMost(Polls.PATIENCE)
                .until(() -> polls.receipts("tarif-s3.csv").size() == 2);
        await().atMost(Polls.PATIENCE).until(() -> keys("in/").stream().noneMatch("in/tarif-s3.csv"::equals));

        // as if the move had failed after the receipt was committed, a while ago
        put("in/tarif-s3.csv", "a;2\n");
        jdbc.sql(
                        "update outside_file_key set confirmed_at = now() - interval '5 minutes' where key like 's3:%in/tarif-s3.csv%'")
                .update();
        await().atMost(Polls.PATIENCE).until(() -> keys("in/").stream().noneMatch("in/tarif-s3.csv"::equals));
        assertThat(polls.receipts("tarif-s3.csv"))
                .as("moved without being read again")
                .hasSize(2);
    }

    @Test
    void aLargeObjectArrivesWhole() {
        byte[] large = "référence;prix\n".repeat(400_000).getBytes(StandardCharsets.UTF_8);
        s3.putObject(request -> request.bucket(BUCKET).key("in/grand-s3.csv"), RequestBody.fromBytes(large));
        await().atMost(Polls.PATIENCE)
                .until(() -> polls.receipts("grand-s3.csv").size() == 1);
        assertThat(polls.receipts("grand-s3.csv").get(0)).containsEntry("size_bytes", (long) large.length);
    }

    @Test
    void aKeyThatLooksLikeAnExpressionIsNeverComputed() {
        put("in/${exchangeId}.csv", "a;1\n");
        put("in/temoin-s3.csv", "a;1\n");
        await().atMost(Polls.PATIENCE)
                .until(() -> polls.receipts("temoin-s3.csv").size() == 1);
        assertThat(keys("in/")).contains("in/${exchangeId}.csv");
    }

    @Test
    void aBucketThatDoesNotExistAndAKeyThatIsRefusedAreSaidPlainlyAndAskedLessAndLess() {
        await().atMost(Polls.PATIENCE).until(() -> polls.failures("it-bucket-nowhere").stream()
                .anyMatch("Le bucket n'existe pas à cette adresse."::equals));
        await().atMost(Polls.PATIENCE).until(() -> polls.failures("it-bucket-forbidden").stream()
                .anyMatch(message -> message.contains("refuse la clé d'accès")));
        assertThat(polls.failures("it-bucket-forbidden"))
                .as("no secret in the log")
                .noneMatch(message -> message.contains("it-secret"));
        assertThat(forbiddenCalls.get())
                .as("a poll every 300 ms would have asked far more often than the growing pause allows")
                .isLessThanOrEqualTo(polls.failures("it-bucket-forbidden").size() + 1);
    }

    private void put(String key, String text) {
        s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromString(text));
    }

    private List<String> keys(String prefix) {
        return s3.listObjects(request -> request.bucket(BUCKET).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private void poll(String stem, int port, String bucket, String prefix) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("vendor", "it-bucket");
        parameters.put("feed", "it-bucket-stock");
        parameters.put("endpoint", "http://127.0.0.1:" + port);
        parameters.put("bucket", bucket);
        parameters.put("prefix", prefix);
        parameters.put("accessKey", "{{IT_BUCKET_ACCESS_KEY}}");
        parameters.put("secretKey", "{{IT_BUCKET_SECRET_KEY}}");
        parameters.put("every", "300");
        polls.write(stem, "s3-poll", parameters);
    }

    /** Answers as S3 does when the key is unknown. */
    private HttpServer forbiddingServer() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer = ("<?xml version=\"1.0\"?><Error><Code>InvalidAccessKeyId</Code>"
                        + "<Message>The key it does not exist</Message><RequestId>1</RequestId></Error>")
                .getBytes(StandardCharsets.UTF_8);
        http.createContext("/", exchange -> {
            forbiddenCalls.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(403, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        http.start();
        return http;
    }
}
