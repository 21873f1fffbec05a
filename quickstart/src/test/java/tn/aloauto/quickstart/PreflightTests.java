package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTests {

    @TempDir
    Path folder;

    @Test
    void saysWhichVariableChangesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String number = Integer.toString(taken.getLocalPort());
            Port port = Port.from(Map.of("ALOAUTO_API_PORT", number), "ALOAUTO_API_PORT", 8080, "shop and API");
            assertThatThrownBy(port::mustBeFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + number + " (shop and API) is taken")
                    .hasMessageContaining("ALOAUTO_API_PORT=");
        }
    }

    @Test
    void takesAnyFreePortWhenAskedForPortZero() {
        Port port = Port.from(Map.of("ALOAUTO_API_PORT", "0"), "ALOAUTO_API_PORT", 8080, "shop and API");
        assertThat(port.number()).isPositive();
        assertThatCode(port::mustBeFree).doesNotThrowAnyException();
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        assertThatThrownBy(() -> Port.from(Map.of("ALOAUTO_API_PORT", "web"), "ALOAUTO_API_PORT", 8080, "shop"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ALOAUTO_API_PORT");
    }

    @Test
    void namesTheJavaThatIsNeeded() {
        assertThatThrownBy(() -> Preflight.javaIsNewEnough(11))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Java 17 or newer; this is Java 11");
    }

    @Test
    void keepsSecretsOverARestartAndToTheirOwner() throws Exception {
        Path secrets = folder.resolve("secrets");
        String password = Secrets.in(secrets).databasePassword();
        assertThat(Secrets.in(secrets).databasePassword()).isEqualTo(password).hasSizeGreaterThan(30);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("database-roles"))))
                .isEqualTo("rw-------");
    }

    @Test
    void letsOnlyOneQuickstartUseADataFolder() {
        Path run = folder.resolve("run");
        try (RunFolder first = RunFolder.take(run)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> RunFolder.take(run))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already runs");
        }
        assertThatCode(() -> RunFolder.take(run).close()).doesNotThrowAnyException();
    }
}
