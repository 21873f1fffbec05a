package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's own key: made once, readable by its owner alone, kept so that clients can pin it. */
final class HostKey {

    private static final Logger LOG = LoggerFactory.getLogger(HostKey.class);

    private static final int ED25519_BITS = 255;

    private HostKey() {}

    static KeyPairProvider keptUnder(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder);
        if (posix) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path file = folder.resolve("ssh_host_ed25519_key");
        SimpleGeneratorHostKeyProvider provider = new SimpleGeneratorHostKeyProvider(file);
        provider.setAlgorithm(SecurityUtils.EDDSA);
        provider.setKeySize(ED25519_BITS);
        provider.setStrictFilePermissions(posix);
        provider.setOverwriteAllowed(false);
        provider.loadKeys(null)
                .forEach(pair -> LOG.info("SFTP host key {}", KeyUtils.getFingerPrint(pair.getPublic())));
        if (posix && Files.exists(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return provider;
    }
}
