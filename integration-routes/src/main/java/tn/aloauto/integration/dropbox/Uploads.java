package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Knows which uploads are under way. A file is complete when its handle was closed by the client's own request and its
 * name is a final one; what a vanished client leaves behind is set aside as {@code .part}.
 */
@Component
class Uploads {

    private static final Set<String> UNFINISHED = Set.of(".part", ".tmp", ".filepart", ".partial", ".crdownload");

    private final VendorFolders folders;
    private final Map<Path, Integer> open = new HashMap<>();
    private final Map<Path, Hold> holds = new HashMap<>();
    private final Set<Path> timed = new HashSet<>();

    Uploads(VendorFolders folders) {
        this.folders = folders;
    }

    static boolean isFinal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && UNFINISHED.stream().noneMatch(lower::endsWith);
    }

    /** When a client of another engine writes to it too, the mark is that engine's. */
    synchronized void opened(Path file) throws IOException {
        if (!open.containsKey(file)) {
            Hold.on(folders.mark(folders.place(file))).ifPresent(hold -> holds.put(file, hold));
        }
        open.merge(file, 1, Integer::sum);
        timed.remove(file);
    }

    /** @return whether nobody here writes to it any more */
    synchronized boolean closed(Path file) throws IOException {
        open.computeIfPresent(file, (same, count) -> count > 1 ? count - 1 : null);
        if (open.containsKey(file)) {
            return false;
        }
        unmark(file);
        return true;
    }

    /** The client vanished: what it left is no file yet. */
    synchronized void abandoned(Path file) throws IOException {
        open.computeIfPresent(file, (same, count) -> count > 1 ? count - 1 : null);
        if (!open.containsKey(file)) {
            setAside(file);
            unmark(file);
        }
    }

    /** A mark nobody holds was left by an engine that died: its file stopped growing half-way. */
    synchronized void setAsideUnlessHeld(Path file) throws IOException {
        Optional<Hold> hold = Hold.on(folders.mark(folders.place(file)));
        if (hold.isPresent()) {
            try {
                setAside(file);
            } finally {
                hold.get().end();
            }
        }
    }

    private void setAside(Path file) throws IOException {
        String name = folders.place(file).name();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isFinal(name)) {
            Files.move(file, file.resolveSibling(name + ".part"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void unmark(Path file) throws IOException {
        Hold hold = holds.remove(file);
        if (hold != null) {
            hold.end();
        }
    }

    synchronized boolean isOpen(Path file) {
        return open.containsKey(file) || Files.exists(folders.mark(folders.place(file)));
    }

    synchronized boolean isOpenHere(Path file) {
        return open.containsKey(file);
    }

    synchronized void timeGiven(Path file) {
        timed.add(file);
    }

    synchronized boolean hasTime(Path file) {
        return timed.contains(file);
    }

    /** Moves a complete file out of the vendor's reach; false when it is gone or being written again. */
    synchronized boolean take(Path file, Path target) throws IOException {
        if (isOpen(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Files.createDirectories(target.getParent());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        timed.remove(file);
        return true;
    }
}
