package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.springframework.stereotype.Component;

/** Hears when an upload is complete: closed at the client's request, or renamed to a final name. */
@Component
class UploadListener implements SftpEventListener {

    private final GuardedFiles files;
    private final Uploads uploads;
    private final PendingUploads pending;
    private final AccessLog accessLog;

    UploadListener(GuardedFiles files, Uploads uploads, PendingUploads pending, AccessLog accessLog) {
        this.files = files;
        this.uploads = uploads;
        this.pending = pending;
        this.accessLog = accessLog;
    }

    @Override
    public void closed(ServerSession session, String id, Handle handle, Throwable thrown) throws IOException {
        Upload upload = handle.getAttribute(Upload.OF_HANDLE);
        if (upload == null || !uploads.isOpenHere(upload.file())) {
            return;
        }
        Path file = upload.file();
        if (thrown != null) {
            uploads.abandoned(file);
        } else if (uploads.closed(file)) {
            accessLog.accepted(session, "upload", file.getFileName() + ", " + Files.size(file) + " bytes");
            complete(upload.account(), file);
        }
    }

    /** The session ends with the handle still open: the client is gone, the file is half a file. */
    @Override
    public void exiting(ServerSession session, Handle handle) throws IOException {
        Upload upload = handle.getAttribute(Upload.OF_HANDLE);
        if (upload != null && uploads.isOpenHere(upload.file())) {
            String name = upload.file().getFileName().toString();
            accessLog.ours(upload.account().username(), upload.address(), "upload.interrupted", false, name);
            uploads.abandoned(upload.file());
        }
    }

    @Override
    public void moved(ServerSession session, Path from, Path to, Collection<CopyOption> options, Throwable thrown) {
        if (thrown == null) {
            Path file = files.real(session, to);
            accessLog.accepted(session, "upload.renamed", from.getFileName() + " -> " + to.getFileName());
            complete(session.getAttribute(VendorAccount.OF_SESSION), file);
        }
    }

    @Override
    public void modifyingAttributes(ServerSession session, Path path, Map<String, ?> attributes) throws IOException {
        files.checkAttributes(session, path);
    }

    @Override
    public void modifiedAttributes(ServerSession session, Path path, Map<String, ?> attributes, Throwable thrown) {
        if (thrown == null && attributes.containsKey("lastModifiedTime")) {
            uploads.timeGiven(files.real(session, path));
        }
    }

    private void complete(VendorAccount account, Path file) {
        if (Uploads.isFinal(file.getFileName().toString())) {
            pending.add(file, account.username(), uploads.hasTime(file));
        }
    }
}
