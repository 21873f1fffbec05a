package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import tn.aloauto.integration.IntegrationTest;

/** Vendors, their feeds and SFTP clients for tests. */
final class SftpFixture implements AutoCloseable {

    static final String PASSWORD = "Piston-For-Tests-1";

    private static final AtomicInteger TAX_NUMBERS = new AtomicInteger(1_000_000);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final IntSupplier port;
    private final SshClient client = SshClient.setUpDefaultClient();
    private final AtomicReference<String> hostKeyType = new AtomicReference<>();

    SftpFixture(IntSupplier port) {
        this.port = port;
        client.setServerKeyVerifier((session, address, key) -> {
            hostKeyType.set(KeyUtils.getKeyType(key));
            return true;
        });
        CoreModuleProperties.REQUEST_SHELL_REPLY.set(client, true);
        CoreModuleProperties.REQUEST_EXEC_REPLY.set(client, true);
        client.start();
    }

    void vendor(String slug) throws SQLException {
        vendor(slug, "active");
    }

    void suspended(String slug) throws SQLException {
        vendor(slug, "suspended");
    }

    void key(String slug, String publicKey) throws SQLException {
        sql(
                "insert into marketplace.vendor_sftp_key (vendor_id, label, public_key, fingerprint)"
                        + " select id, 'test', ?, md5(?) from marketplace.vendor where slug = ?",
                publicKey,
                publicKey,
                slug);
    }

    /** A feed whose files are only received. */
    void feed(String stem, String vendor) throws IOException {
        Path definitions = IntegrationTest.RealDatabase.DEFINITIONS_FOLDER;
        Files.writeString(
                IntegrationTest.RealDatabase.MAPPINGS_FOLDER.resolve(stem + ".mapping.yaml"),
                """
                description: Un essai
                dialect: {delimiter: ";", decimalChar: ","}
                fields:
                  - {name: Ref, target: reference}
                  - {name: Nom, target: name}
                  - {name: Prix, target: price}
                  - {name: Stock, target: quantity}
                  - {name: Famille, target: category}
                """);
        Files.writeString(
                definitions.resolve("templates/receive-only.camel.yaml"),
                """
                - routeTemplate:
                    id: receive-only
                    description: Reçoit et ne fait rien de plus
                    parameters: [{name: feed}, {name: vendor}, {name: mapping}, {name: mode}]
                    from:
                      uri: "direct:inbox-{{feed}}"
                      steps:
                        - log: {id: received, message: "received"}
                """);
        Files.writeString(
                definitions.resolve("vendors/" + stem + ".camel.yaml"),
                """
                - templatedRoute:
                    routeTemplateRef: receive-only
                    routeId: %s
                    parameters:
                      - {name: description, value: Un flux d'essai}
                      - {name: feed, value: %s}
                      - {name: vendor, value: %s}
                      - {name: mapping, value: %s}
                      - {name: mode, value: partial}
                """
                        .formatted(stem, stem, vendor, stem));
    }

    ClientSession session(String user, String password) throws IOException {
        ClientSession session = client.connect(user, "127.0.0.1", port.getAsInt())
                .verify(PATIENCE)
                .getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(PATIENCE);
        return session;
    }

    SftpClient signIn(String user, String password) throws IOException {
        return SftpClientFactory.instance()
                .createSftpClient(session(user, password))
                .singleSessionInstance();
    }

    SftpClient signIn(String user, KeyPair key) throws IOException {
        ClientSession session = client.connect(user, "127.0.0.1", port.getAsInt())
                .verify(PATIENCE)
                .getSession();
        session.addPublicKeyIdentity(key);
        session.auth().verify(PATIENCE);
        return SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
    }

    String hostKeyType() {
        return hostKeyType.get();
    }

    static void put(SftpClient sftp, String path, String text) throws IOException {
        try (var out = sftp.write(path)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static byte[] read(SftpClient sftp, String path) throws IOException {
        try (var in = sftp.read(path)) {
            return in.readAllBytes();
        }
    }

    static List<String> names(SftpClient sftp, String folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (SftpClient.DirEntry entry : sftp.readDir(folder)) {
            names.add(entry.getFilename());
        }
        return names;
    }

    static KeyPair ed25519() throws Exception {
        KeyPairGenerator generator = SecurityUtils.getKeyPairGenerator(SecurityUtils.EDDSA);
        generator.initialize(255);
        return generator.generateKeyPair();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static void vendor(String slug, String status) throws SQLException {
        String hash = "{argon2}"
                + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        sql(
                """
                with made as (insert into marketplace.app_user (email, password_hash, first_name, last_name, role)
                  values (?, ?, 'Test', 'Vendor', 'vendor') returning id)
                insert into marketplace.vendor (user_id, company_name, slug, contact_email, tax_number, status, suspended_reason)
                select id, ?, ?, ?, ?, ?, case ? when 'suspended' then 'test' end from made""",
                slug + "@it.tn",
                hash,
                slug,
                slug,
                slug + "@it.tn",
                TAX_NUMBERS.incrementAndGet() + "A",
                status,
                status);
    }

    private static void sql(String sql, String... values) throws SQLException {
        try (Connection connection = IntegrationTest.RealDatabase.DATABASE.connectAsSuperuser();
                var path = connection.prepareStatement("set search_path = marketplace, public");
                var statement = connection.prepareStatement(sql)) {
            path.execute();
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            statement.execute();
        }
    }
}
