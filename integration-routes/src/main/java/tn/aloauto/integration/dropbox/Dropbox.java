package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The SFTP server vendors put their files on: file transfer and nothing else, no shell, no command, no forwarding. */
@Component
public class Dropbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dropbox.class);
    private static final int SIGN_IN_REQUESTS = 6;
    private static final int OPEN_HANDLES = 32;

    private final DropboxSettings settings;
    private final VendorFolders folders;
    private final SignIn signIn;
    private final GuardedFiles files;
    private final UploadListener uploads;
    private final PendingUploads pending;
    private final AccessLog accessLog;
    private SshServer server;

    Dropbox(
            DropboxSettings settings,
            VendorFolders folders,
            SignIn signIn,
            GuardedFiles files,
            UploadListener uploads,
            PendingUploads pending,
            AccessLog accessLog) {
        this.settings = settings;
        this.folders = folders;
        this.signIn = signIn;
        this.files = files;
        this.uploads = uploads;
        this.pending = pending;
        this.accessLog = accessLog;
    }

    /** The port really listened on. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void start() {
        try {
            pending.begin();
            server = build();
            server.start();
            LOG.info("Drop box open on {}:{}", settings.address(), server.getPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The SFTP drop box cannot listen on " + settings.address() + ":" + settings.port() + " ("
                            + failure.getMessage() + "); choose another ALOAUTO_SFTP_PORT",
                    failure);
        }
    }

    @Override
    public void stop() {
        try {
            server.stop(false);
        } catch (IOException failure) {
            LOG.warn("The drop box did not close cleanly: {}", failure.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return server != null && server.isStarted();
    }

    /** A vendor that is suspended while signed in is shown out. */
    @Scheduled(fixedDelayString = "${aloauto.sftp.check-sessions:30s}")
    void showOutTheSuspended() {
        if (!isRunning()) {
            return;
        }
        for (Session session : server.getActiveSessions()) {
            VendorAccount account = session.getAttribute(VendorAccount.OF_SESSION);
            if (account != null && !signIn.mayStay(account)) {
                accessLog.refused((ServerSession) session, "session.closed", "account not active");
                session.close(true);
            }
        }
    }

    private SshServer build() throws IOException {
        SshServer built = SshServer.setUpDefaultServer();
        built.setHost(settings.address());
        built.setPort(settings.port());
        built.setKeyPairProvider(HostKey.keptUnder(settings.dataDir().resolve("sftp-host-key")));
        built.setUserAuthFactories(
                List.<UserAuthFactory>of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE));
        built.setPasswordAuthenticator(signIn);
        built.setPublickeyAuthenticator(signIn);
        built.setShellFactory(null);
        built.setCommandFactory(null);
        built.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        built.setFileSystemFactory(new VendorRoots());
        SftpSubsystemFactory sftp =
                new SftpSubsystemFactory.Builder().withFileSystemAccessor(files).build();
        sftp.addSftpEventListener(uploads);
        built.setSubsystemFactories(List.of(sftp));
        built.addSessionListener(new Doorkeeper());
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(built, SIGN_IN_REQUESTS);
        CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(built, settings.maxSessionsPerUser());
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(built, 4);
        CoreModuleProperties.AUTH_TIMEOUT.set(built, Duration.ofSeconds(30));
        CoreModuleProperties.IDLE_TIMEOUT.set(built, settings.idleTimeout());
        CoreModuleProperties.SERVER_IDENTIFICATION.set(built, "ALOAUTO");
        CoreModuleProperties.STOP_WAIT_TIME.set(built, Duration.ofSeconds(5));
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(built, OPEN_HANDLES);
        SftpModuleProperties.CLIENT_EXTENSIONS.set(built, "");
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(built, "fsync@openssh.com=1");
        return built;
    }

    /** Every vendor's session sees its own folder as the whole world. */
    private final class VendorRoots extends VirtualFileSystemFactory {

        @Override
        public Path getUserHomeDir(SessionContext session) throws IOException {
            VendorAccount account = session.getAttribute(VendorAccount.OF_SESSION);
            if (account == null) {
                throw new IOException("No vendor behind this session");
            }
            folders.prepare(account.vendorSlug());
            return folders.root(account.vendorSlug());
        }
    }

    /** Bounds the sessions and ties a vendor to each that has proved who it is. */
    private final class Doorkeeper implements SessionListener {

        @Override
        public void sessionCreated(Session session) {
            if (server.getActiveSessions().size() >= settings.maxSessions()) {
                accessLog.refused((ServerSession) session, "session", "too many sessions");
                session.close(true);
            }
        }

        @Override
        public void sessionEvent(Session session, Event event) {
            if (event == Event.Authenticated) {
                signIn.signedIn((ServerSession) session);
            }
        }
    }
}
