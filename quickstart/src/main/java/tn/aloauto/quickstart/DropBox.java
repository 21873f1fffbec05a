package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A vendor's drop box over SFTP on loopback, where any host key is our own server's. */
final class DropBox implements AutoCloseable {

    private final SshClient ssh;
    private final ClientSession session;
    private final SftpClient sftp;

    private DropBox(SshClient ssh, ClientSession session, SftpClient sftp) {
        this.ssh = ssh;
        this.session = session;
        this.sftp = sftp;
    }

    static DropBox open(int port, String user) {
        SshClient ssh = SshClient.setUpDefaultClient();
        ssh.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        ssh.start();
        try {
            Duration patience = Duration.ofSeconds(20);
            ClientSession session =
                    ssh.connect(user, "127.0.0.1", port).verify(patience).getSession();
            session.addPasswordIdentity(DemoSeed.PASSWORD);
            session.auth().verify(patience);
            return new DropBox(ssh, session, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException refused) {
            ssh.stop();
            throw new UncheckedIOException("The drop box on port " + port + " refused " + user, refused);
        }
    }

    void put(Path file, String remote) {
        try (OutputStream there = sftp.write(remote)) {
            Files.copy(file, there);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> list(String folder) {
        try {
            return StreamSupport.stream(sftp.readDir(folder).spliterator(), false)
                    .map(SftpClient.DirEntry::getFilename)
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            sftp.close();
            session.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            ssh.stop();
        }
    }
}
