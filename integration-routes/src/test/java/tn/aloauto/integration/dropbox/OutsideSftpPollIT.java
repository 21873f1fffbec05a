package tn.aloauto.integration.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.definitions.Definitions;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A-124, X-005: files fetched from a vendor's own SFTP server, whose key is known")
class OutsideSftpPollIT {

    private static final Path DEFINITIONS = IntegrationTest.RealDatabase.DEFINITIONS_FOLDER;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Definitions definitions;

    @Autowired
    private PollKeys keys;

    private SshServer partner;
    private Path partnersFolder;
    private KeyPair partnersKey;

    @BeforeAll
    void openAPartnersServer(@TempDir Path folder) throws Exception {
        partnersFolder = Files.createDirectories(folder.resolve("out")).getParent();
        Files.createDirectories(folder.resolve("guarded"));
        partnersKey = SftpFixture.ed25519();
        partner = SshServer.setUpDefaultServer();
        partner.setHost("127.0.0.1");
        partner.setKeyPairProvider(KeyPairProvider.wrap(partnersKey));
        partner.setPasswordAuthenticator(
                (user, password, session) -> "aloauto".equals(user) && "there-1".equals(password));
        partner.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        partner.setFileSystemFactory(new VirtualFileSystemFactory(partnersFolder));
        partner.start();
        System.setProperty("IT_POLL_SFTP_PASSWORD", "there-1");
        try (SftpFixture box = new SftpFixture(() -> 0)) {
            box.vendor("it-poll");
            box.feed("it-poll-stock", "it-poll");
        }
        knownHosts("it-poll", partnersKey);
        knownHosts("it-poll-other", SftpFixture.ed25519());
        poll("it-poll-fetch", "out", "it-poll");
        poll("it-poll-wary", "guarded", "it-poll-other");
        await().atMost(PATIENCE)
                .until(() -> definitions.all().stream()
                                .filter(status -> status.id().startsWith("it-poll") && "live".equals(status.status()))
                                .count()
                        == 3);
    }

    @AfterAll
    void close() throws IOException {
        Files.delete(DEFINITIONS.resolve("vendors/it-poll-fetch.camel.yaml"));
        Files.delete(DEFINITIONS.resolve("vendors/it-poll-wary.camel.yaml"));
        await().until(() ->
                definitions.all().stream().noneMatch(status -> status.id().matches("it-poll-(fetch|wary)")));
        partner.stop(true);
    }

    @Test
    void aPartnersFileIsFetchedOnceAndMovedToDoneThere() throws IOException {
        Path file = Files.writeString(partnersFolder.resolve("out/prix.csv"), "a;1\n");

        await().atMost(PATIENCE).until(() -> receipts("prix.csv").equals(List.of("sftp://127.0.0.1")));
        await().atMost(PATIENCE).until(() -> !Files.exists(file));
        try (var done = Files.list(partnersFolder.resolve("out/.done"))) {
            assertThat(done.map(path -> path.getFileName().toString())).anyMatch(name -> name.endsWith("-prix.csv"));
        }
    }

    @Test
    void aFileThatIsStillGrowingIsNotTakenHalf() throws Exception {
        Path file = partnersFolder.resolve("out/lent.csv");
        for (int piece = 0; piece < 5; piece++) {
            Files.writeString(file, "piece;" + piece + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            int written = piece;
            await().pollDelay(Duration.ofMillis(600)).until(() -> written < 5);
        }
        await().atMost(PATIENCE).until(() -> receipts("lent.csv").size() == 1);
        assertThat(jdbc.sql("select size_bytes from file_receipt where original_file_name = 'lent.csv'")
                        .query(Long.class)
                        .single())
                .isEqualTo("piece;0\n".length() * 5L);
    }

    @Test
    void aServerWithAnotherHostKeyIsNotTrusted() throws IOException {
        Path file = Files.writeString(partnersFolder.resolve("guarded/secret.csv"), "a;1\n");
        aPartnersFileIsFetchedOnceAndMovedToDoneThere("temoin.csv");

        assertThat(Files.exists(file)).isTrue();
        assertThat(receipts("secret.csv")).isEmpty();
    }

    @Test
    void aKeyIsClaimedOnceAndAClaimPastItsLeaseMayBeTakenOver() {
        assertThat(keys.add("it:file")).isTrue();
        assertThat(keys.add("it:file")).isFalse();
        jdbc.sql("update outside_file_key set lease_until = now() - interval '1 s' where key = 'it:file'")
                .update();
        assertThat(keys.contains("it:file")).isFalse();
        assertThat(keys.add("it:file")).isTrue();
        assertThat(keys.confirm("it:file")).isTrue();
        assertThat(keys.add("it:file")).isFalse();
        assertThat(keys.contains("it:file")).isTrue();
    }

    private void aPartnersFileIsFetchedOnceAndMovedToDoneThere(String name) throws IOException {
        Files.writeString(partnersFolder.resolve("out/" + name), name);
        await().atMost(PATIENCE).until(() -> receipts(name).size() == 1);
    }

    private List<String> receipts(String name) {
        return jdbc.sql("select uploaded_by from file_receipt where original_file_name = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    private void knownHosts(String name, KeyPair key) throws IOException {
        Files.createDirectories(DEFINITIONS.resolve("known-hosts"));
        Files.writeString(
                DEFINITIONS.resolve("known-hosts").resolve(name),
                "[127.0.0.1]:" + partner.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n",
                StandardCharsets.UTF_8);
    }

    private void poll(String stem, String folder, String knownHosts) throws IOException {
        Files.writeString(
                DEFINITIONS.resolve("vendors/" + stem + ".camel.yaml"),
                """
                - templatedRoute:
                    routeTemplateRef: outside-sftp-poll
                    routeId: %s
                    parameters:
                      - {name: description, value: Relève d'essai}
                      - {name: vendor, value: it-poll}
                      - {name: feed, value: it-poll-stock}
                      - {name: host, value: "127.0.0.1:%d"}
                      - {name: folder, value: %s}
                      - {name: username, value: aloauto}
                      - {name: password, value: "{{IT_POLL_SFTP_PASSWORD}}"}
                      - {name: knownHosts, value: %s}
                      - {name: every, value: "500"}
                      - {name: minAge, value: "2000"}
                """
                        .formatted(stem, partner.getPort(), folder, knownHosts));
    }
}
