package tn.aloauto.integration.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
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
@DisplayName("X-005: who gets into the drop box, and what nobody can do there")
class DropboxGuardsIT {

    private static final Path DATA = IntegrationTest.RealDatabase.DATA_FOLDER;

    @Autowired
    private Dropbox dropbox;

    @Autowired
    private JdbcClient jdbc;

    private SftpFixture box;
    private BoxTrail trail;

    @BeforeAll
    void signUpAVendorWithAFeed() throws Exception {
        box = new SftpFixture(() -> dropbox.port());
        trail = new BoxTrail(jdbc);
        box.vendor("it-guard");
        box.vendor("it-neighbour");
        box.feed("it-guard-stock", "it-guard");
        await().until(() -> trail.isReady("it-guard-stock"));
    }

    @AfterAll
    void close() throws IOException {
        box.close();
    }

    @Test
    void wrongPasswordsUnknownUsersAndSuspendedVendorsAreTurnedAwayAndAudited() throws Exception {
        assertThatThrownBy(() -> box.signIn("it-neighbour@it.tn", "wrong")).isInstanceOf(SshException.class);
        assertThatThrownBy(() -> box.signIn("nobody\r\nINFO forged", "wrong")).isInstanceOf(SshException.class);
        box.suspended("it-gone");
        assertThatThrownBy(() -> box.signIn("it-gone", SftpFixture.PASSWORD)).isInstanceOf(SshException.class);

        List<String> refused = jdbc.sql(
                        "select username from access_log where event = 'sign_in' and outcome = 'refused'")
                .query(String.class)
                .list();
        assertThat(refused).contains("it-neighbour@it.tn", "nobody__INFO forged", "it-gone");
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
        box.key("it-guard", PublicKeyEntry.toString(mine.getPublic()) + " laptop");
        box.key("it-guard", PublicKeyEntry.toString(edwards.getPublic()));

        try (SftpClient sftp = box.signIn("it-guard", mine)) {
            assertThat(SftpFixture.names(sftp, "/")).contains("in", "rejected", "done");
        }
        try (SftpClient sftp = box.signIn("it-guard", edwards)) {
            assertThat(SftpFixture.names(sftp, "/")).contains("in");
        }
        assertThatThrownBy(() -> box.signIn("it-guard", other)).isInstanceOf(SshException.class);
        assertThatThrownBy(() -> box.signIn("it-neighbour", mine)).isInstanceOf(SshException.class);
    }

    @Test
    void nothingOutsideTheOwnRootCanBeReached() throws Exception {
        Files.createDirectories(DATA.resolve("sftp/it-neighbour/in"));
        Files.writeString(DATA.resolve("sftp/it-neighbour/in/theirs.csv.part"), "secret");
        try (SftpClient sftp = box.signIn("it-guard", SftpFixture.PASSWORD)) {
            for (String path : List.of(
                    "../it-neighbour/in/theirs.csv.part",
                    "/../it-neighbour/in/theirs.csv.part",
                    "in/../../it-neighbour/in/theirs.csv.part",
                    "/it-neighbour/in/theirs.csv.part",
                    "/etc/passwd",
                    "in/../../../../etc/passwd")) {
                assertThatThrownBy(() -> SftpFixture.read(sftp, path)).as(path).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> SftpFixture.put(sftp, path, "x"))
                        .as(path)
                        .isInstanceOf(IOException.class);
            }
            assertThat(SftpFixture.names(sftp, "/"))
                    .doesNotContain("it-neighbour", "it-late")
                    .contains("in", "rejected", "done");
        }
        assertThat(trail.audit("path", "refused"))
                .anyMatch(path -> path.contains("it-neighbour"))
                .anyMatch(path -> path.contains("passwd"));
        assertThat(Files.readString(DATA.resolve("sftp/it-neighbour/in/theirs.csv.part")))
                .isEqualTo("secret");
    }

    @Test
    void linksAreRefusedAndThoseOfTheOperatingSystemNotFollowed() throws Exception {
        Path planted = root("in/planted.csv.part");
        Files.deleteIfExists(planted);
        Files.createDirectories(DATA.resolve("sftp/it-neighbour/in"));
        Files.createSymbolicLink(planted, DATA.resolve("sftp/it-neighbour"));
        try (SftpClient sftp = box.signIn("it-guard", SftpFixture.PASSWORD)) {
            assertThatThrownBy(() -> sftp.symLink("in/link.csv", "/etc/passwd")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.link("in/link.csv", "in/x.csv", false))
                    .isInstanceOfAny(IOException.class, UnsupportedOperationException.class);
            assertThatThrownBy(() -> SftpFixture.names(sftp, "in/planted.csv.part"))
                    .isInstanceOfAny(IOException.class, java.io.UncheckedIOException.class);
            assertThatThrownBy(() -> SftpFixture.read(sftp, "in/planted.csv.part/in/theirs.csv.part"))
                    .isInstanceOf(IOException.class);
        } finally {
            Files.delete(planted);
        }
        assertThat(trail.audit("link", "refused")).isNotEmpty();
    }

    @Test
    void onlyTheInboxesAreWritableAndRejectedFilesMayBeDeleted() throws Exception {
        Files.writeString(root("rejected/old.csv.rejected.csv"), "x");
        Files.writeString(root("done/20260101-000000-x.csv"), "x");
        try (SftpClient sftp = box.signIn("it-guard", SftpFixture.PASSWORD)) {
            assertThatThrownBy(() -> SftpFixture.put(sftp, "done/x.csv", "x")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> SftpFixture.put(sftp, "rejected/x.csv", "x"))
                    .isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> SftpFixture.put(sftp, "x.csv", "x")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.mkdir("in/folder")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.mkdir("folder")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.rmdir("in")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.remove("done/20260101-000000-x.csv")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> sftp.rename("done/20260101-000000-x.csv", "in/again.csv"))
                    .isInstanceOf(SftpException.class);
            assertThat(new String(SftpFixture.read(sftp, "done/20260101-000000-x.csv"), StandardCharsets.UTF_8))
                    .isEqualTo("x");
            sftp.remove("rejected/old.csv.rejected.csv");
        }
        assertThat(Files.exists(root("rejected/old.csv.rejected.csv"))).isFalse();
    }

    @Test
    void thereIsNoShellNoCommandAndNoForwarding() throws Exception {
        try (var session = box.session("it-guard", SftpFixture.PASSWORD)) {
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
        box.key("it-guard", Files.readString(folder.resolve("key.pub")).strip());
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
                "it-guard@127.0.0.1");

        await().until(() -> trail.receipts("openssh.csv").size() == 1);
        assertThat(said).contains("Permission denied").doesNotContain("fsetstat");
        assertThat(Files.exists(folder.resolve("passwd"))).isFalse();
        assertThat(trail.madeAt("openssh.csv")).isEqualTo(made);
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

    private static Path root(String path) {
        return DATA.resolve("sftp/it-guard").resolve(path);
    }
}
