package tn.aloauto.integration.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.dropbox.TestVendors;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InternalDoorIT {

    private static final String TOKEN = "test-token-of-the-internal-door";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void aFeed() throws Exception {
        TestVendors.withFeed("it-door", "it-door-stock");
        await().until(() -> jdbc.sql(
                        "select exists (select from feed where id = 'it-door-stock' and vendor_id is not null)")
                .query(Boolean.class)
                .single());
    }

    @Test
    void answersNobodyWithoutTheToken() {
        for (String authorization : List.of("", "Bearer", "Bearer wrong", "Basic " + TOKEN, "Bearer " + TOKEN + "x")) {
            assertThat(get("/internal/routes", authorization).getStatusCode().value())
                    .isEqualTo(401);
            assertThat(get("/", authorization).getStatusCode().value()).isEqualTo(401);
        }
        assertThat(upload("it-door-stock", "x.csv", "a", "Bearer wrong")
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(get("/actuator/health", "").getStatusCode().value()).isEqualTo(200);
        assertThat(get("/actuator/env", "").getStatusCode().value()).isEqualTo(404);
        assertThat(get("/actuator/../internal/routes", "").getStatusCode().value())
                .isNotEqualTo(200);
    }

    @Test
    void listsTheRoutesWithTheirFigures() {
        String routes = get("/internal/routes", "Bearer " + TOKEN).getBody();
        assertThat(routes)
                .contains("\"id\":\"it-door-stock\"")
                .contains("\"file\":\"vendors/it-door-stock.camel.yaml\"")
                .contains("\"status\":\"live\"")
                .contains("\"exchanges_total\":")
                .contains("\"last_exchange_at\":");
    }

    @Test
    void takesAFileForAFeedUnderItsOwnNameOnly() {
        ResponseEntity<String> answer =
                upload("it-door-stock", "..%2F..%2Fprix%20%C3%A9t%C3%A9.csv", "a;1\n", "Bearer " + TOKEN);

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(jdbc.sql(
                                "select original_file_name || '|' || uploaded_by || '|' || source from file_receipt where feed_id = 'it-door-stock' and original_file_name like 'prix%'")
                        .query(String.class)
                        .single())
                .isEqualTo("prix été.csv|someone@it.tn|http");
        assertThat(answer.getBody()).contains("\"id\":\"");
    }

    @Test
    void refusesUnknownFeedsOtherKindsOfFilesAndTooMuch() {
        assertThat(upload("no-such-feed", "x.csv", "a", "Bearer " + TOKEN)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(upload("it-door-stock", "x.exe", "a", "Bearer " + TOKEN)
                        .getStatusCode()
                        .value())
                .isEqualTo(415);
        assertThat(upload("it-door-stock", "x.csv", "", "Bearer " + TOKEN)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        String tooMuch = "x".repeat(2 * 1024 * 1024 + 1);
        assertThat(upload("it-door-stock", "x.csv", tooMuch, "Bearer " + TOKEN)
                        .getStatusCode()
                        .value())
                .isEqualTo(413);
        assertThat(
                        Files.exists(IntegrationTest.RealDatabase.DATA_FOLDER.resolve("door-arriving"))
                                ? IntegrationTest.RealDatabase.DATA_FOLDER
                                        .resolve("door-arriving")
                                        .toFile()
                                        .list()
                                : new String[0])
                .isEmpty();
    }

    @Test
    void aFileWithoutRejectedRowsHasNoRejectedFile() {
        String path = "/internal/files/" + java.util.UUID.randomUUID() + "/rejected-file";
        assertThat(get(path, "Bearer " + TOKEN).getStatusCode().value()).isEqualTo(404);
        assertThat(get(path, "").getStatusCode().value()).isEqualTo(401);
    }

    @Test
    @DisplayName("M4: a sample sent through the door comes back as a mapping")
    void proposesAMappingForASample() {
        ResponseEntity<String> proposal = post(
                "/internal/proposals",
                "tarif.csv",
                "Code;Libellé;Prix TTC;Stock;Famille\nA-1;Plaquettes avant;12,500;3;Plaquettes de frein\n",
                "Bearer " + TOKEN);
        assertThat(proposal.getStatusCode().value()).isEqualTo(200);
        assertThat(proposal.getBody())
                .contains("target: quantity", "\"field\":\"price\"", "\"questions\"", "\"preview\"");
        assertThat(post("/internal/proposals", "x.csv", "%PDF-1.4 x", "Bearer " + TOKEN)
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(post("/internal/proposals?feed=no-such-feed", "x.csv", "a;b\n", "Bearer " + TOKEN)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(post("/internal/proposals", "x.csv", "a;b\n", "")
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("M4: a mapping nobody has saved is tried on a sample, in the reader's language")
    void triesAMappingOnASample() {
        String mapping =
                """
                description: Un essai
                dialect: {delimiter: ";"}
                kind: price
                fields:
                  - {name: Code, target: reference}
                  - {name: Prix, target: price}
                """;
        String sample = "Code;Prix\nA-1;12,500\nA-2;abc\n";
        assertThat(tried(mapping, sample, "fr").getBody())
                .contains("\"reason\":null", "reference: A-1", "price: 12.500", "Le prix n'est pas un nombre.");
        assertThat(tried(mapping, sample, "ar").getBody()).contains("السعر ليس عددا.");
        assertThat(tried(mapping.replace("target: price", "target: prix"), sample, "fr")
                        .getBody())
                .contains("\"line\":6", "\"preview\":[]");
        assertThat(tried("x".repeat(300_001), sample, "fr").getStatusCode().value())
                .isEqualTo(413);
    }

    private ResponseEntity<String> tried(String mapping, String sample, String language) {
        return http.exchange(
                RequestEntity.method(HttpMethod.POST, URI.create(http.getRootUri() + "/internal/proposals/preview"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Accept-Language", language)
                        .header("X-Mapping-Bytes", String.valueOf(mapping.getBytes(StandardCharsets.UTF_8).length))
                        .body((mapping + sample).getBytes(StandardCharsets.UTF_8)),
                String.class);
    }

    @Test
    @DisplayName("An editor is told what the gate knows: templates with their parameters, words, names in use")
    void tellsTheWordsOfDefinitions() {
        ResponseEntity<String> words = get("/internal/definitions/words", "Bearer " + TOKEN);
        assertThat(words.getStatusCode().value()).isEqualTo(200);
        assertThat(words.getBody())
                .contains("\"stock-file-intake\"", "\"default_value\"", "\"templatedRoute\"", "\"mapping_schema\"");
        assertThat(get("/internal/definitions/words", "").getStatusCode().value())
                .isEqualTo(401);
    }

    private ResponseEntity<String> get(String path, String authorization) {
        return http.exchange(
                RequestEntity.method(HttpMethod.GET, URI.create(http.getRootUri() + path))
                        .header("Authorization", authorization)
                        .build(),
                String.class);
    }

    private ResponseEntity<String> upload(String feed, String name, String text, String authorization) {
        return post("/internal/feeds/" + feed + "/files", name, text, authorization);
    }

    private ResponseEntity<String> post(String path, String name, String text, String authorization) {
        Map<String, String> headers =
                Map.of("Authorization", authorization, "X-File-Name", name, "X-Uploaded-By", "someone@it.tn");
        return http.exchange(
                RequestEntity.method(HttpMethod.POST, URI.create(http.getRootUri() + path))
                        .headers(all -> headers.forEach(all::set))
                        .body(text.getBytes(StandardCharsets.UTF_8)),
                String.class);
    }
}
