package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where a vendor's files lie: the root it sees ({@code in/}, {@code rejected/}, {@code done/}, {@code out/}) and, outside of it, the
 * marks of uploads under way and the files being taken.
 */
@Component
class VendorFolders {

    static final String REJECTED = "rejected";
    static final String DONE = "done";
    static final String OUT = "out";
    private static final Set<String> READ_ONLY = Set.of(REJECTED, DONE, OUT);

    private final Path data;

    VendorFolders(DropboxSettings settings) {
        this.data = settings.dataDir();
    }

    /** A place in a vendor's root: the folder and, below it, the file. */
    record Place(String vendor, String folder, String name) {

        boolean isWritable() {
            return !folder.isEmpty() && !name.isEmpty() && !isReadOnly(folder);
        }
    }

    Path allRoots() {
        return data.resolve("sftp");
    }

    /** Of a folder right below a vendor's root, whether the vendor only reads it. */
    static boolean isReadOnly(String folder) {
        return READ_ONLY.contains(folder);
    }

    Path root(String vendor) {
        return allRoots().resolve(vendor);
    }

    Path inbox(String vendor, String folder) {
        return root(vendor).resolve(folder);
    }

    /** An empty file here says: the upload of this name has begun and not ended. Survives a crash of ours. */
    Path mark(Place place) {
        return data.resolve("sftp-arriving")
                .resolve(place.vendor())
                .resolve(place.folder())
                .resolve(place.name());
    }

    /** Complete files on their way into a vendor's out/ folder, out of the vendor's sight. */
    Path leaving() {
        return data.resolve("sftp-leaving");
    }

    /** Complete files between the vendor's inbox and its done/ folder, out of the vendor's reach. */
    Path taking() {
        return data.resolve("sftp-taking");
    }

    /** Locked by the engine that works on a taken file. */
    Path hold(Path taken) {
        return data.resolve("sftp-holding").resolve(taking().relativize(taken));
    }

    void prepare(String vendor) throws IOException {
        for (String folder : List.of("in", REJECTED, DONE, OUT)) {
            Files.createDirectories(inbox(vendor, folder));
        }
    }

    Place place(Path file) {
        Path relative = allRoots().relativize(file);
        return new Place(
                relative.getName(0).toString(),
                relative.getNameCount() > 1 ? relative.getName(1).toString() : "",
                relative.getNameCount() > 2
                        ? relative.subpath(2, relative.getNameCount()).toString()
                        : "");
    }

    /** The nearest part of the path that exists lies, links followed, in the vendor's root. */
    boolean isInside(String vendor, Path file) throws IOException {
        Path root = root(vendor).toRealPath();
        Path existing = file;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        return Files.exists(existing) && existing.toRealPath().startsWith(root);
    }
}
