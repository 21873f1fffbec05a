package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
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
        Path file = files.real(session, handle.getFile());
        if (!isUpload(handle) || !uploads.isOpenHere(file)) {
            return;
        }
        if (thrown != null) {
            uploads.abandoned(file);
        } else if (uploads.closed(file)) {
            accessLog.accepted(
                    session, "upload", file.getFileName() + ", " + java.nio.file.Files.size(file) + " bytes");
            complete(session, file);
        }
    }

    /** The session ends with the handle still open: the client is gone, the file is half a file. */
    @Override
    public void exiting(ServerSession session, Handle handle) throws IOException {
        if (isUpload(handle)) {
            Path file = files.real(session, handle.getFile());
            if (uploads.isOpenHere(file)) {
                accessLog.refused(
                        session, "upload.interrupted", file.getFileName().toString());
                uploads.abandoned(file);
            }
        }
    }

    @Override
    public void moved(ServerSession session, Path from, Path to, Collection<CopyOption> options, Throwable thrown) {
        if (thrown == null) {
            Path file = files.real(session, to);
            accessLog.accepted(session, "upload.renamed", from.getFileName() + " -> " + to.getFileName());
            complete(session, file);
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

    private void complete(ServerSession session, Path file) {
        if (Uploads.isFinal(file.getFileName().toString())) {
            String username = session.getAttribute(VendorAccount.OF_SESSION).username();
            pending.add(file, username, uploads.hasTime(file));
        }
    }

    private static boolean isUpload(Handle handle) {
        return handle instanceof FileHandle file
                && file.getOpenOptions().stream()
                        .anyMatch(option -> option == java.nio.file.StandardOpenOption.WRITE
                                || option == java.nio.file.StandardOpenOption.APPEND);
    }
}
