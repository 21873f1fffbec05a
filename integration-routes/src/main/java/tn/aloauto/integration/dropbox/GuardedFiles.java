package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.springframework.stereotype.Component;

/**
 * The vendor's view of its root: put files into the inboxes, read everywhere, delete what is its own to delete. Every
 * other request is refused and audited.
 */
@Component
class GuardedFiles implements SftpFileSystemAccessor {

    private static final Set<OpenOption> WRITING = Set.of(
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND,
            StandardOpenOption.CREATE,
            StandardOpenOption.CREATE_NEW);
    private static final int LONGEST_NAME = 180;

    private final DropboxSettings settings;
    private final VendorFolders folders;
    private final Inboxes inboxes;
    private final Uploads uploads;
    private final AccessLog accessLog;

    GuardedFiles(
            DropboxSettings settings, VendorFolders folders, Inboxes inboxes, Uploads uploads, AccessLog accessLog) {
        this.settings = settings;
        this.folders = folders;
        this.inboxes = inboxes;
        this.uploads = uploads;
        this.accessLog = accessLog;
    }

    /** Where a path of the virtual root really lies. */
    Path real(ServerSession session, Path path) {
        VendorAccount account = session.getAttribute(VendorAccount.OF_SESSION);
        String inside = path.toAbsolutePath().normalize().toString().replaceFirst("^/+", "");
        return folders.root(account.vendorSlug()).resolve(inside).normalize();
    }

    @Override
    public Path resolveLocalFilePath(SftpSubsystemProxy subsystem, Path root, String remotePath) throws IOException {
        ServerSession session = subsystem.getServerSession();
        if (climbsOut(remotePath)) {
            throw refused(session, "path", remotePath, "hors de votre dossier");
        }
        Path path = SftpFileSystemAccessor.super.resolveLocalFilePath(subsystem, root, remotePath);
        Path real = real(session, path);
        VendorAccount account = session.getAttribute(VendorAccount.OF_SESSION);
        VendorFolders.Place place = folders.place(real);
        boolean known = place.folder().isEmpty()
                || VendorFolders.REJECTED.equals(place.folder())
                || VendorFolders.DONE.equals(place.folder())
                || VendorFolders.OUT.equals(place.folder())
                || inboxes.of(account.vendorSlug()).contains(place.folder());
        if (!known || !folders.isInside(account.vendorSlug(), real)) {
            throw refused(session, "path", remotePath, "il n'y a ici que in/, out/, rejected/ et done/");
        }
        return path;
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            FileHandle handle,
            Path file,
            String id,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        ServerSession session = subsystem.getServerSession();
        Path real = real(session, file);
        refuseLink(session, real);
        if (options.stream().noneMatch(WRITING::contains)) {
            return Files.newByteChannel(real, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        }
        refuseUnlessUploadable(session, real);
        Set<OpenOption> noLinks = new java.util.HashSet<>(options);
        noLinks.add(LinkOption.NOFOLLOW_LINKS);
        uploads.opened(real);
        VendorAccount account = session.getAttribute(VendorAccount.OF_SESSION);
        handle.setAttribute(Upload.OF_HANDLE, new Upload(real, account, AccessLog.address(session)));
        try {
            return new SizeLimitedChannel(
                    Files.newByteChannel(real, noLinks),
                    settings.maxFileSize().toBytes(),
                    () -> accessLog.refused(session, "upload", shown(session, real) + ": too large"));
        } catch (IOException failure) {
            uploads.closed(real);
            throw failure;
        }
    }

    @Override
    public void closeFile(
            SftpSubsystemProxy subsystem,
            FileHandle handle,
            Path file,
            String id,
            Channel channel,
            Set<? extends OpenOption> options)
            throws IOException {
        channel.close();
        Upload upload = handle.getAttribute(Upload.OF_HANDLE);
        if (upload != null && channel instanceof SizeLimitedChannel limited && limited.isExceeded()) {
            Files.deleteIfExists(upload.file());
            uploads.closed(upload.file());
        }
    }

    @Override
    public DirectoryStream<Path> openDirectory(
            SftpSubsystemProxy subsystem, DirectoryHandle handle, Path directory, String id, LinkOption... options)
            throws IOException {
        refuseLink(subsystem.getServerSession(), real(subsystem.getServerSession(), directory));
        return SftpFileSystemAccessor.super.openDirectory(subsystem, handle, directory, id, options);
    }

    @Override
    public void removeFile(SftpSubsystemProxy subsystem, Path path, boolean isDirectory) throws IOException {
        ServerSession session = subsystem.getServerSession();
        Path real = real(session, path);
        VendorFolders.Place place = folders.place(real);
        boolean mayGo = place.isWritable()
                || List.of(VendorFolders.REJECTED, VendorFolders.OUT).contains(place.folder())
                        && !place.name().isEmpty();
        if (isDirectory || !mayGo || uploads.isOpen(real)) {
            throw refused(session, "remove", place.folder() + "/" + place.name(), "cela ne s'efface pas");
        }
        Files.delete(real);
        accessLog.accepted(session, "remove", shown(session, real));
    }

    @Override
    public void renameFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        ServerSession session = subsystem.getServerSession();
        Path source = real(session, from);
        Path target = real(session, to);
        refuseLink(session, source);
        refuseUnlessUploadable(session, target);
        boolean sameFolder =
                folders.place(source).folder().equals(folders.place(target).folder());
        if (!sameFolder || !folders.place(source).isWritable() || uploads.isOpen(source) || uploads.isOpen(target)) {
            throw refused(
                    session,
                    "rename",
                    shown(session, source) + " -> " + shown(session, target),
                    "renommage impossible");
        }
        Files.move(source, target, options.toArray(CopyOption[]::new));
    }

    @Override
    public void createDirectory(SftpSubsystemProxy subsystem, Path path) throws IOException {
        throw refused(subsystem.getServerSession(), "mkdir", path.toString(), "pas de nouveau dossier");
    }

    @Override
    public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean symbolic)
            throws IOException {
        throw refused(subsystem.getServerSession(), "link", link + " -> " + existing, "pas de lien");
    }

    @Override
    public String resolveLinkTarget(SftpSubsystemProxy subsystem, Path path) throws IOException {
        throw refused(subsystem.getServerSession(), "link", path.toString(), "pas de lien");
    }

    @Override
    public void copyFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        throw refused(subsystem.getServerSession(), "copy", from + " -> " + to, "pas de copie sur le serveur");
    }

    @Override
    public void setFilePermissions(
            SftpSubsystemProxy subsystem, Path file, Set<PosixFilePermission> permissions, LinkOption... options) {
        // a client's mode bits mean nothing here and are silently left out
    }

    @Override
    public void setFileOwner(SftpSubsystemProxy subsystem, Path file, Principal value, LinkOption... options) {
        // as with the mode bits
    }

    @Override
    public void setGroupOwner(SftpSubsystemProxy subsystem, Path file, Principal value, LinkOption... options) {
        // as with the mode bits
    }

    @Override
    public void setFileAccessControl(
            SftpSubsystemProxy subsystem, Path file, List<AclEntry> acl, LinkOption... options) {
        // as with the mode bits
    }

    @Override
    public void applyExtensionFileAttributes(
            SftpSubsystemProxy subsystem, Path file, Map<String, byte[]> extensions, LinkOption... options) {
        // no extension attribute is kept
    }

    /** Times and truncation only where the vendor may write. */
    void checkAttributes(ServerSession session, Path path) throws IOException {
        Path real = real(session, path);
        refuseLink(session, real);
        if (!folders.place(real).isWritable()) {
            throw refused(session, "setstat", shown(session, real), "lecture seule");
        }
    }

    AccessDeniedException refused(ServerSession session, String operation, String what, String why) {
        accessLog.refused(session, operation, what);
        return new AccessDeniedException(what, null, why);
    }

    private void refuseUnlessUploadable(ServerSession session, Path real) throws IOException {
        VendorFolders.Place place = folders.place(real);
        if (!place.isWritable() || !inboxes.of(place.vendor()).contains(place.folder())) {
            throw refused(session, "upload", shown(session, real), "déposez vos fichiers dans in/");
        }
        boolean badName = place.name().contains("/")
                || place.name().startsWith(".")
                || place.name().length() > LONGEST_NAME
                || place.name().chars().anyMatch(Character::isISOControl);
        if (badName || Files.isDirectory(real)) {
            throw refused(session, "upload", shown(session, real), "nom de fichier refusé");
        }
        if (!Files.exists(real) && waiting(real.getParent()) >= settings.maxFilesWaiting()) {
            throw refused(session, "upload", shown(session, real), "trop de fichiers en attente");
        }
        if (real.getParent().toFile().getUsableSpace()
                < 2 * settings.maxFileSize().toBytes()) {
            throw refused(session, "upload", shown(session, real), "plus de place sur le serveur");
        }
    }

    private void refuseLink(ServerSession session, Path real) throws IOException {
        if (Files.isSymbolicLink(real)) {
            throw refused(session, "link", shown(session, real), "pas de lien");
        }
    }

    private String shown(ServerSession session, Path real) {
        return folders.root(session.getAttribute(VendorAccount.OF_SESSION).vendorSlug())
                .relativize(real)
                .toString();
    }

    private static long waiting(Path inbox) throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.count();
        }
    }

    private static boolean climbsOut(String remotePath) {
        int depth = 0;
        boolean out = false;
        for (String part : remotePath.split("/")) {
            if ("..".equals(part)) {
                depth--;
                out |= depth < 0;
            } else if (!part.isEmpty() && !".".equals(part)) {
                if (out) {
                    return true;
                }
                depth++;
            }
        }
        return false;
    }
}
