package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The sftp of OpenSSH, as a vendor runs it. */
final class SftpProgram {

    private SftpProgram() {}

    static boolean isInstalled() {
        return List.of("/usr/bin/sftp", "/usr/local/bin/sftp", "/opt/homebrew/bin/sftp").stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path)));
    }

    static void put(int port, String user, Path file, Path scratch) {
        try {
            Path askPassword = Files.createTempFile(scratch, "password", ".sh");
            Files.writeString(askPassword, "#!/bin/sh\necho '" + DemoSeed.PASSWORD + "'\n");
            Files.setPosixFilePermissions(askPassword, PosixFilePermissions.fromString("rwx------"));
            ProcessBuilder sftp = new ProcessBuilder(
                            "sftp",
                            "-P",
                            Integer.toString(port),
                            "-o",
                            "StrictHostKeyChecking=no",
                            "-o",
                            "UserKnownHostsFile=/dev/null",
                            "-o",
                            "PreferredAuthentications=password",
                            user + "@127.0.0.1")
                    .redirectErrorStream(true);
            sftp.environment().put("SSH_ASKPASS", askPassword.toString());
            sftp.environment().put("SSH_ASKPASS_REQUIRE", "force");
            sftp.environment().put("DISPLAY", "none");
            run(sftp, "put " + file + " in/" + file.getFileName() + "\nbye\n");
            Files.delete(askPassword);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void run(ProcessBuilder sftp, String commands) throws IOException {
        Process process = sftp.start();
        try (var input = process.getOutputStream()) {
            input.write(commands.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).as("what sftp said").doesNotContain("Permission denied", "Failure");
    }
}
