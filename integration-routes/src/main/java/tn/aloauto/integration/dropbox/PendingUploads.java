package tn.aloauto.integration.dropbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Complete uploads on their way to the hand-over. A client that has set the file's time is done with it; others get a
 * moment to do so. A sweep finds what a crash, a missing feed or an absent database left behind.
 */
@Component
class PendingUploads implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PendingUploads.class);

    private final DropboxSettings settings;
    private final VendorFolders folders;
    private final Uploads uploads;
    private final HandOver handOver;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(2, task -> new Thread(task, "dropbox-hand-over"));
    private final Listings listings = new Listings();
    private final AtomicBoolean asked = new AtomicBoolean();
    private Map<Path, Long> sizesLastSeen = new HashMap<>();

    PendingUploads(
            DropboxSettings settings, VendorFolders folders, Uploads uploads, HandOver handOver, Inboxes inboxes) {
        this.settings = settings;
        this.folders = folders;
        this.uploads = uploads;
        this.handOver = handOver;
        inboxes.whenChanged(this::sweepSoon);
    }

    /** Very many inboxes that open at once are one reason to look. */
    private void sweepSoon() {
        if (asked.compareAndSet(false, true)) {
            soon(
                    () -> {
                        asked.set(false);
                        sweep();
                    },
                    0);
        }
    }

    void begin() {
        long period = settings.sweepEvery().toMillis();
        var sweeping = threads.scheduleWithFixedDelay(this::sweep, 0, period, TimeUnit.MILLISECONDS);
        LOG.debug("Sweeping the drop box every {} ms: {}", period, sweeping);
    }

    void add(Path file, String uploadedBy, boolean timeIsKnown) {
        soon(
                () -> fromInbox(file, uploadedBy),
                timeIsKnown ? 0 : settings.settle().toMillis());
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    private void soon(Runnable work, long millis) {
        if (!threads.isShutdown()) {
            var due = threads.schedule(work, millis, TimeUnit.MILLISECONDS);
            LOG.trace("Due: {}", due);
        }
    }

    private void fromInbox(Path file, String uploadedBy) {
        try {
            handOver.fromInbox(file, uploadedBy);
        } catch (IOException | RuntimeException failure) {
            LOG.warn(
                    "{} was not handed over and will be tried again: {}",
                    AccessLog.oneLine(file.toString()),
                    failure.toString());
        }
    }

    /** One look over what lies about. */
    synchronized void sweep() {
        setAsideInterrupted();
        try {
            for (Path taken : files(folders.taking(), 4)) {
                resume(taken);
            }
            Map<Path, Long> sizes = new HashMap<>();
            for (Path file : inInboxes()) {
                sweep(file, sizes);
            }
            sizesLastSeen = sizes;
        } catch (IOException | RuntimeException failure) {
            LOG.warn("The drop box could not be swept this time: {}", failure.toString());
        }
    }

    private void sweep(Path file, Map<Path, Long> sizes) throws IOException {
        VendorFolders.Place place = folders.place(file);
        if (uploads.isOpen(file)) {
            return;
        }
        Instant modified =
                Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        if (Uploads.isFinal(place.name())) {
            long size = Files.size(file);
            sizes.put(file, size);
            boolean closedByUs =
                    modified.isBefore(Instant.now().minus(settings.settle().multipliedBy(3)));
            if (closedByUs || Long.valueOf(size).equals(sizesLastSeen.get(file))) {
                fromInbox(file, place.vendor());
            }
        } else if (modified.isBefore(Instant.now().minus(settings.partialsKept()))) {
            Files.deleteIfExists(file);
        }
    }

    private void resume(Path taken) {
        try {
            handOver.resume(taken);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("{} is still to be handed over: {}", AccessLog.oneLine(taken.toString()), failure.toString());
        }
    }

    /** Marks nobody holds are of uploads that an engine's end cut off, this one's last time or another's just now. */
    private void setAsideInterrupted() {
        Path marks = folders.mark(new VendorFolders.Place("", "", "")).normalize();
        Instant justMade = Instant.now().minus(settings.settle());
        try {
            for (Path mark : files(marks, 3)) {
                if (Files.getLastModifiedTime(mark).toInstant().isBefore(justMade)) {
                    uploads.setAsideUnlessHeld(folders.allRoots().resolve(marks.relativize(mark)));
                }
            }
        } catch (NoSuchFileException endedMeanwhile) {
            LOG.debug("An upload came to its end: {}", endedMeanwhile.getMessage());
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Interrupted uploads could not be set aside: {}", failure.toString());
        }
    }

    /** What vendors only read, the kept files of years among it, is not looked into. */
    private List<Path> inInboxes() {
        List<Path> found = new ArrayList<>();
        listings.begin();
        File roots = folders.allRoots().toFile();
        for (String vendor : listings.names(roots)) {
            File root = new File(roots, vendor);
            for (String folder : listings.names(root)) {
                if (!VendorFolders.isReadOnly(folder)) {
                    File inbox = new File(root, folder);
                    for (String name : listings.names(inbox)) {
                        found.add(inbox.toPath().resolve(name));
                    }
                }
            }
        }
        found.removeIf(file ->
                Files.isSymbolicLink(file.getParent()) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        return found;
    }

    private static List<Path> files(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                folder,
                depth,
                (path, attributes) ->
                        attributes.isRegularFile() && path.getNameCount() - folder.getNameCount() == depth,
                new FileVisitOption[0])) {
            return files.toList();
        }
    }
}
