package tn.aloauto.integration.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A-124, X-005: the vendors' own SFTP drop box")
class DropboxIT {

    private static final Path DATA = IntegrationTest.RealDatabase.DATA_FOLDER;

    @Autowired
    private Dropbox dropbox;

    @Autowired
    private OutFolder out;

    @Autowired
    private JdbcClient jdbc;

    private SftpFixture box;
    private BoxTrail trail;

    @BeforeAll
    void signUpAVendorWithAFeed() throws Exception {
        box = new SftpFixture(() -> dropbox.port());
        trail = new BoxTrail(jdbc);
        box.vendor("it-box");
        box.feed("it-box-stock", "it-box");
        await().until(() -> trail.isReady("it-box-stock"));
    }

    @AfterAll
    void close() throws IOException {
        box.close();
    }

    @Test
    void aCompleteUploadReachesTheFeedAndMovesToDone() throws Exception {
        try (SftpClient sftp = box.signIn("it-box@it.tn", SftpFixture.PASSWORD)) {
            SftpFixture.put(sftp, "in/stock-1.csv", "a;1\n");
        }
        await().until(() -> trail.receipts("stock-1.csv").equals(List.of("it-box@it.tn")));
        // the folder follows the receipt, never the other way round
        await().until(() -> inDone("stock-1.csv") == 1);
        assertThat(Files.exists(root("in/stock-1.csv"))).isFalse();
        assertThat(trail.audit("upload", "accepted")).anyMatch(detail -> detail.startsWith("stock-1.csv"));
    }

    @Test
    void whatLeavesForTheVendorAppearsWholeIsReadAndRemovedAndNothingElse() throws Exception {
        out.prepare("it-box", "MKT-1.csv", "order".getBytes(StandardCharsets.UTF_8));
        try (SftpClient sftp = box.signIn("it-box", SftpFixture.PASSWORD)) {
            assertThat(Files.exists(root("out/MKT-1.csv"))).isFalse();
            out.release("it-box", "MKT-1.csv");
            try (InputStream content = sftp.read("out/MKT-1.csv")) {
                assertThat(content.readAllBytes()).asString().isEqualTo("order");
            }
            assertThatThrownBy(() -> SftpFixture.put(sftp, "out/mine.csv", "x")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.rename("out/MKT-1.csv", "in/MKT-1.csv"))
                    .isInstanceOf(SftpException.class);
            sftp.remove("out/MKT-1.csv");
        }
        out.release("it-box", "MKT-1.csv");
        assertThat(Files.exists(root("out/MKT-1.csv"))).isFalse();
        assertThatThrownBy(() -> out.prepare("it-box", "../x.csv", new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTimeTheClientGaveTheFileIsTheFilesTime() throws Exception {
        Instant made = Instant.parse("2026-01-15T08:30:00Z");
        try (SftpClient sftp = box.signIn("it-box", SftpFixture.PASSWORD)) {
            SftpFixture.put(sftp, "in/stock-2.csv", "a;2\n");
            sftp.setStat(
                    "in/stock-2.csv",
                    new SftpClient.Attributes().modifyTime(FileTime.from(made)).accessTime(FileTime.from(made)));
        }
        await().until(() -> trail.receipts("stock-2.csv").size() == 1);
        assertThat(trail.madeAt("stock-2.csv")).isEqualTo(made);
    }

    @Test
    void aPartIsTakenOnceItIsRenamed() throws Exception {
        try (SftpClient sftp = box.signIn("it-box", SftpFixture.PASSWORD)) {
            SftpFixture.put(sftp, "in/stock-3.csv.part", "a;3\n");
            await().until(() ->
                    trail.audit("upload", "accepted").stream().anyMatch(text -> text.startsWith("stock-3.csv.part")));
            assertThat(Files.exists(root("in/stock-3.csv.part"))).isTrue();
            sftp.rename("in/stock-3.csv.part", "in/stock-3.csv");
        }
        await().until(() -> trail.receipts("stock-3.csv").size() == 1);
        assertThat(trail.receipts("stock-3.csv.part")).isEmpty();
    }

    @Test
    @DisplayName("F5: a half-uploaded file is never read")
    void aClientThatDiesHalfWayLeavesAPartThatIsNeverTaken() throws Exception {
        SftpClient sftp = box.signIn("it-box", SftpFixture.PASSWORD);
        SftpClient.CloseableHandle handle = sftp.open("in/stock-4.csv", OpenMode.Write, OpenMode.Create);
        sftp.write(handle, 0, "a;4\nhalf a li".getBytes(StandardCharsets.UTF_8));
        assertThat(Files.exists(root("in/stock-4.csv"))).isTrue();

        sftp.getClientSession().close(true).await();

        await().until(() -> Files.exists(root("in/stock-4.csv.part")));
        put(box, "in/stock-4b.csv");
        await().until(() -> trail.receipts("stock-4b.csv").size() == 1);
        assertThat(trail.receipts("stock-4.csv")).isEmpty();
        assertThat(trail.audit("upload.interrupted", "refused")).contains("stock-4.csv");
    }

    @Test
    void anUploadOverTheLimitIsRefusedWhileItComesAndLeavesNothing() throws Exception {
        byte[] megabyte = new byte[1024 * 1024];
        try (SftpClient sftp = box.signIn("it-box", SftpFixture.PASSWORD)) {
            assertThatThrownBy(() -> {
                        try (var out = sftp.write("in/huge.csv")) {
                            for (int piece = 0; piece < 6; piece++) {
                                out.write(megabyte);
                            }
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        await().until(() -> !Files.exists(root("in/huge.csv")));
        assertThat(Files.exists(root("in/huge.csv.part"))).isFalse();
        assertThat(trail.audit("upload", "refused")).contains("in/huge.csv: too large");
        put(box, "in/after-huge.csv");
        await().until(() -> trail.receipts("after-huge.csv").size() == 1);
        assertThat(trail.receipts("huge.csv")).isEmpty();
    }

    @Test
    void aFileWithoutAFeedWaitsAndIsTakenOnceTheFeedIsThere() throws Exception {
        box.vendor("it-late");
        try (SftpClient sftp = box.signIn("it-late", SftpFixture.PASSWORD)) {
            SftpFixture.put(sftp, "in/early.csv", "a;1\n");
        }
        Path note = DATA.resolve("sftp/it-late/rejected/early.csv.en-attente.txt");
        await().until(() -> Files.exists(note));
        assertThat(Files.exists(DATA.resolve("sftp/it-late/in/early.csv"))).isTrue();

        box.feed("it-late-stock", "it-late");

        await().until(() -> trail.receipts("early.csv").size() == 1);
        await().until(() -> !Files.exists(note));
    }

    @Test
    void aFileWhoseHandOverWasLostIsFoundAgain() throws Exception {
        Files.writeString(root("in/lost.csv"), "a;5\n");
        Path taken = DATA.resolve("sftp-taking/it-box/in/it-box-stock/20260101-101010-half-taken.csv");
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "a;6\n");

        await().until(() -> trail.receipts("lost.csv").size() == 1
                && trail.receipts("half-taken.csv").size() == 1);
        await().until(() -> inDone("half-taken.csv") == 1 && !Files.exists(taken));
    }

    private void put(SftpFixture fixture, String path) throws Exception {
        try (SftpClient sftp = fixture.signIn("it-box", SftpFixture.PASSWORD)) {
            SftpFixture.put(sftp, path, path + ";1\n");
        }
    }

    private static long inDone(String name) throws IOException {
        try (var files = Files.list(root("done"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-" + name))
                    .count();
        }
    }

    private static Path root(String path) {
        return DATA.resolve("sftp/it-box").resolve(path);
    }
}
