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
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
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

    @BeforeAll
    void signUpAVendorWithAFeed() throws Exception {
        box = new SftpFixture(() -> dropbox.port());
        box.vendor("it-box");
        box.vendor("it-other");
        box.feed("it-box-stock", "it-box");
        await().until(() -> !receiptsReady("it-box-stock").isEmpty());
    }

    @AfterAll
    void close() throws IOException {
        box.close();
    }

    @Test
    void aCompleteUploadReachesTheFeedAndMovesToDone() throws Exception {
        try (SftpClient sftp = box.signIn("it-box@it.tn", SftpFixture.PASSWORD)) {
            put(sftp, "in/stock-1.csv", "a;1\n");
        }
        await().until(() -> receipts("stock-1.csv").equals(List.of("it-box@it.tn")));
        // the folder follows the receipt, never the other way round
        await().until(() -> inDone("stock-1.csv") == 1);
        assertThat(Files.exists(root("in/stock-1.csv"))).isFalse();
        assertThat(audit("upload", "accepted")).anyMatch(detail -> detail.startsWith("stock-1.csv"));
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
            assertThatThrownBy(() -> put(sftp, "out/mine.csv", "x")).isInstanceOf(SftpException.class);
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
            put(sftp, "in/stock-2.csv", "a;2\n");
            sftp.setStat(
                    "in/stock-2.csv",
                    new SftpClient.Attributes().modifyTime(FileTime.from(made)).accessTime(FileTime.from(made)));
        }
        await().until(() -> receipts("stock-2.csv").size() == 1);
        assertThat(jdbc.sql("select file_time from file_receipt where original_file_name = 'stock-2.csv'")
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(made);
    }

    @Test
    void aPartIsTakenOnceItIsRenamed() throws Exception {
        try (SftpClient sftp = box.signIn("it-box", SftpFixture.PASSWORD)) {
            put(sftp, "in/stock-3.csv.part", "a;3\n");
            await().until(() ->
                    audit("upload", "accepted").stream().anyMatch(text -> text.startsWith("stock-3.csv.part")));
            assertThat(Files.exists(root("in/stock-3.csv.part"))).isTrue();
            sftp.rename("in/stock-3.csv.part", "in/stock-3.csv");
        }
        await().until(() -> receipts("stock-3.csv").size() == 1);
        assertThat(receipts("stock-3.csv.part")).isEmpty();
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
        await().until(() -> receipts("stock-4b.csv").size() == 1);
        assertThat(receipts("stock-4.csv")).isEmpty();
        assertThat(audit("upload.interrupted", "refused")).contains("stock-4.csv");
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
        assertThat(audit("upload", "refused")).contains("in/huge.csv: too large");
        put(box, "in/after-huge.csv");
        await().until(() -> receipts("after-huge.csv").size() == 1);
        assertThat(receipts("huge.csv")).isEmpty();
    }

    @Test
    void wrongPasswordsUnknownUsersAndSuspendedVendorsAreTurnedAwayAndAudited() throws Exception {
        assertThatThrownBy(() -> box.signIn("it-other@it.tn", "wrong")).isInstanceOf(SshException.class);
        assertThatThrownBy(() -> box.signIn("nobody\r\nINFO forged", "wrong")).isInstanceOf(SshException.class);
        box.suspended("it-gone");
        assertThatThrownBy(() -> box.signIn("it-gone", SftpFixture.PASSWORD)).isInstanceOf(SshException.class);

        List<String> refused = jdbc.sql(
                        "select username from access_log where event = 'sign_in' and outcome = 'refused'")
                .query(String.class)
                .list();
        assertThat(refused).contains("it-other@it.tn", "nobody__INFO forged", "it-gone");
    }

    @Test
    void guessingIsSlowedDownForThatUserAndAddress() {
        FailedSignIns failures = new FailedSignIns(java.time.Clock.systemUTC());
        for (int attempt = 0; attempt < FailedSignIns.PER_USER_AND_ADDRESS; attempt++) {
            assertThat(failures.tooMany("a", "10.0.0.1")).isFalse();
            failures.failed("a", "10.0.0.1");
        }
        assertThat(failures.tooMany("a", "10.0.0.1")).isTrue();
        assertThat(failures.tooMany("a", "10.0.0.2")).isFalse();
        assertThat(failures.tooMany("b", "10.0.0.1")).isFalse();
    }

    @Test
    void aRegisteredKeyOpensTheBoxAndAnotherOneDoesNot() throws Exception {
        KeyPair mine = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        KeyPair other = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        KeyPair edwards = SftpFixture.ed25519();
        box.key("it-box", PublicKeyEntry.toString(mine.getPublic()) + " laptop");
        box.key("it-box", PublicKeyEntry.toString(edwards.getPublic()));

        try (SftpClient sftp = box.signIn("it-box", mine)) {
            assertThat(names(sftp, "/")).contains("in", "rejected", "done");
        }
        try (SftpClient sftp = box.signIn("it-box", edwards)) {
            assertThat(names(sftp, "/")).contains("in");
        }
        assertThatThrownBy(() -> box.signIn("it-box", other)).isInstanceOf(SshException.class);
        assertThatThrownBy(() -> box.signIn("it-other", mine)).isInstanceOf(SshException.class);
    }

    @Test
    void nothingOutsideTheOwnRootCanBeReached() throws Exception {
        Files.createDirectories(DATA.resolve("sftp/it-other/in"));
        Files.writeString(DATA.resolve("sftp/it-other/in/theirs.csv.part"), "secret");
        try (SftpClient sftp = box.signIn("it-box", SftpFixture.PASSWORD)) {
            for (String path : List.of(
                    "../it-other/in/theirs.csv.part",
                    "/../it-other/in/theirs.csv.part",
                    "in/../../it-other/in/theirs.csv.part",
                    "/it-other/in/theirs.csv.part",
                    "/etc/passwd",
                    "in/../../../../etc/passwd")) {
                assertThatThrownBy(() -> read(sftp, path)).as(path).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> put(sftp, path, "x")).as(path).isInstanceOf(IOException.class);
            }
            assertThat(names(sftp, "/")).doesNotContain("it-other", "it-late").contains("in", "rejected", "done");
        }
        assertThat(audit("path", "refused"))
                .anyMatch(path -> path.contains("it-other"))
                .anyMatch(path -> path.contains("passwd"));
        assertThat(Files.readString(DATA.resolve("sftp/it-other/in/theirs.csv.part")))
                .isEqualTo("secret");
    }

    @Test
    void linksAreRefusedAndThoseOfTheOperatingSystemNotFollowed() throws Exception {
        Path planted = root("in/planted.csv.part");
        Files.deleteIfExists(planted);
        Files.createDirectories(DATA.resolve("sftp/it-other/in"));
        Files.createSymbolicLink(planted, DATA.resolve("sftp/it-other"));
        try (SftpClient sftp = box.signIn("it-box", SftpFixture.PASSWORD)) {
            assertThatThrownBy(() -> sftp.symLink("in/link.csv", "/etc/passwd")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.link("in/link.csv", "in/x.csv", false))
                    .isInstanceOfAny(IOException.class, UnsupportedOperationException.class);
            assertThatThrownBy(() -> names(sftp, "in/planted.csv.part"))
                    .isInstanceOfAny(IOException.class, java.io.UncheckedIOException.class);
            assertThatThrownBy(() -> read(sftp, "in/planted.csv.part/in/theirs.csv.part"))
                    .isInstanceOf(IOException.class);
        } finally {
            Files.delete(planted);
        }
        assertThat(audit("link", "refused")).isNotEmpty();
    }

    @Test
    void onlyTheInboxesAreWritableAndRejectedFilesMayBeDeleted() throws Exception {
        Files.writeString(root("rejected/old.csv.rejected.csv"), "x");
        Files.writeString(root("done/20260101-000000-x.csv"), "x");
        try (SftpClient sftp = box.signIn("it-box", SftpFixture.PASSWORD)) {
            assertThatThrownBy(() -> put(sftp, "done/x.csv", "x")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> put(sftp, "rejected/x.csv", "x")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> put(sftp, "x.csv", "x")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.mkdir("in/folder")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.mkdir("folder")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.rmdir("in")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.remove("done/20260101-000000-x.csv")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.rename("done/20260101-000000-x.csv", "in/again.csv"))
                    .isInstanceOf(SftpException.class);
            assertThat(new String(read(sftp, "done/20260101-000000-x.csv"), StandardCharsets.UTF_8))
                    .isEqualTo("x");
            sftp.remove("rejected/old.csv.rejected.csv");
        }
        assertThat(Files.exists(root("rejected/old.csv.rejected.csv"))).isFalse();
    }

    @Test
    void thereIsNoShellNoCommandAndNoForwarding() throws Exception {
        try (var session = box.session("it-box", SftpFixture.PASSWORD)) {
            try (var shell = session.createShellChannel()) {
                assertThat(endsUnserved(shell)).isTrue();
            }
            try (var command = session.createExecChannel("id")) {
                assertThat(endsUnserved(command)).isTrue();
            }
            try (var tunnel = session.createDirectTcpipChannel(
                    new org.apache.sshd.common.util.net.SshdSocketAddress("127.0.0.1", 1),
                    new org.apache.sshd.common.util.net.SshdSocketAddress("127.0.0.1", 5432))) {
                assertThatThrownBy(() -> tunnel.open().verify()).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aFileWithoutAFeedWaitsAndIsTakenOnceTheFeedIsThere() throws Exception {
        box.vendor("it-late");
        try (SftpClient sftp = box.signIn("it-late", SftpFixture.PASSWORD)) {
            put(sftp, "in/early.csv", "a;1\n");
        }
        Path note = DATA.resolve("sftp/it-late/rejected/early.csv.en-attente.txt");
        await().until(() -> Files.exists(note));
        assertThat(Files.exists(DATA.resolve("sftp/it-late/in/early.csv"))).isTrue();

        box.feed("it-late-stock", "it-late");

        await().until(() -> receipts("early.csv").size() == 1);
        await().until(() -> !Files.exists(note));
    }

    @Test
    void aFileWhoseHandOverWasLostIsFoundAgain() throws Exception {
        Files.writeString(root("in/lost.csv"), "a;5\n");
        Path taken = DATA.resolve("sftp-taking/it-box/in/it-box-stock/20260101-101010-half-taken.csv");
        Files.createDirectories(taken.getParent());
        Files.writeString(taken, "a;6\n");

        await().until(() ->
                receipts("lost.csv").size() == 1 && receipts("half-taken.csv").size() == 1);
        await().until(() -> inDone("half-taken.csv") == 1 && !Files.exists(taken));
    }

    @Test
    void theHostKeyIsKeptForItsOwnerAlone() throws Exception {
        Path key = DATA.resolve("sftp-host-key/ssh_host_ed25519_key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(box.hostKeyType()).isEqualTo("ssh-ed25519");
    }

    @Test
    @EnabledIf("openSshIsHere")
    void theOpenSshClientPutsAFileAndKeepsItsTime(@TempDir Path folder) throws Exception {
        Path key = folder.resolve("key");
        run(folder, "", "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        box.key("it-box", Files.readString(folder.resolve("key.pub")).strip());
        Path file = Files.writeString(folder.resolve("openssh.csv"), "a;7\n");
        Instant made = Instant.parse("2026-02-01T10:00:00Z");
        Files.setLastModifiedTime(file, FileTime.from(made));

        String said = run(
                folder,
                "put -p openssh.csv in/\nls done\nsymlink in/a in/b\nget /etc/passwd\n",
                "sftp",
                "-q",
                "-i",
                key.toString(),
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "StrictHostKeyChecking=accept-new",
                "-o",
                "UserKnownHostsFile=" + folder.resolve("known"),
                "-P",
                String.valueOf(dropbox.port()),
                "it-box@127.0.0.1");

        await().until(() -> receipts("openssh.csv").size() == 1);
        assertThat(said).contains("Permission denied").doesNotContain("fsetstat");
        assertThat(Files.exists(folder.resolve("passwd"))).isFalse();
        assertThat(jdbc.sql("select file_time from file_receipt where original_file_name = 'openssh.csv'")
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(made);
    }

    static boolean openSshIsHere() {
        return Files.isExecutable(Path.of("/usr/bin/sftp")) && Files.isExecutable(Path.of("/usr/bin/ssh-keygen"));
    }

    private static String run(Path folder, String input, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static boolean endsUnserved(ClientChannel channel) {
        try {
            channel.setOut(java.io.OutputStream.nullOutputStream());
            channel.open().verify(Duration.ofSeconds(10));
        } catch (IOException refusedAtOnce) {
            return true;
        }
        return channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofSeconds(10))
                        .contains(ClientChannelEvent.CLOSED)
                && channel.getExitStatus() == null;
    }

    private void put(SftpFixture fixture, String path) throws Exception {
        try (SftpClient sftp = fixture.signIn("it-box", SftpFixture.PASSWORD)) {
            put(sftp, path, path + ";1\n");
        }
    }

    private static void put(SftpClient sftp, String path, String text) throws IOException {
        try (var out = sftp.write(path)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] read(SftpClient sftp, String path) throws IOException {
        try (var in = sftp.read(path)) {
            return in.readAllBytes();
        }
    }

    private static List<String> names(SftpClient sftp, String folder) throws IOException {
        List<String> names = new java.util.ArrayList<>();
        for (SftpClient.DirEntry entry : sftp.readDir(folder)) {
            names.add(entry.getFilename());
        }
        return names;
    }

    private List<String> receipts(String name) {
        return jdbc.sql("select uploaded_by from file_receipt where original_file_name = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    private List<String> receiptsReady(String feed) {
        return jdbc.sql("select id from feed where id = ? and vendor_id is not null")
                .param(feed)
                .query(String.class)
                .list();
    }

    private List<String> audit(String event, String outcome) {
        return jdbc.sql("select detail from access_log where event = ? and outcome = ?")
                .params(event, outcome)
                .query(String.class)
                .list();
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
