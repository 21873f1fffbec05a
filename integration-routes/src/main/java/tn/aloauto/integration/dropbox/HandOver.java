package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.intake.FileTooLarge;
import tn.aloauto.integration.intake.Inbox;
import tn.aloauto.integration.intake.UnknownFeed;

/**
 * Takes a complete upload to the feed of its folder: out of the vendor's reach, into the inbox, then to done/. Each step
 * can be repeated after a crash; the inbox makes a repeat harmless.
 */
@Component
class HandOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Africa/Tunis"));
    private static final int STAMP_LENGTH = "yyyyMMdd-HHmmss-".length();
    private static final String WAITING = ".en-attente.txt";

    private final VendorFolders folders;
    private final Uploads uploads;
    private final Inboxes inboxes;
    private final Inbox inbox;
    private final AccessLog accessLog;
    private final Set<Path> saidToWait = ConcurrentHashMap.newKeySet();

    HandOver(VendorFolders folders, Uploads uploads, Inboxes inboxes, Inbox inbox, AccessLog accessLog) {
        this.folders = folders;
        this.uploads = uploads;
        this.inboxes = inboxes;
        this.inbox = inbox;
        this.accessLog = accessLog;
    }

    /** A complete file in an inbox folder. */
    void fromInbox(Path file, String uploadedBy) throws IOException {
        VendorFolders.Place place = folders.place(file);
        Optional<String> feed = inboxes.feedOf(place.vendor(), place.folder());
        if (feed.isEmpty() || !folders.isInside(place.vendor(), file)) {
            leaveWaiting(file, place);
            return;
        }
        Path taken = folders.taking()
                .resolve(place.vendor())
                .resolve(place.folder())
                .resolve(feed.get())
                .resolve(STAMP.format(Instant.now()) + "-" + place.name());
        alone(taken, () -> {
            if (!Files.exists(taken) && uploads.take(file, taken)) {
                accept(taken, uploadedBy);
            }
        });
    }

    /** A file that was taken and not finished with, after a crash or while the database was away. */
    void resume(Path taken) throws IOException {
        alone(taken, () -> {
            if (Files.exists(taken)) {
                accept(taken, folders.taking().relativize(taken).getName(0).toString());
            }
        });
    }

    /** Whoever comes while another engine, or this one, is at it leaves the file to him. */
    private void alone(Path taken, Step step) throws IOException {
        Optional<Hold> hold = Hold.on(folders.hold(taken));
        if (hold.isPresent()) {
            try {
                step.run();
            } finally {
                hold.get().end();
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private void accept(Path taken, String uploadedBy) throws IOException {
        Path relative = folders.taking().relativize(taken);
        String vendor = relative.getName(0).toString();
        String folder = relative.getName(1).toString();
        String feed = relative.getName(2).toString();
        String name = taken.getFileName().toString().substring(STAMP_LENGTH);
        Path origin = folders.inbox(vendor, folder).resolve(name);
        try {
            Instant fileTime = Files.getLastModifiedTime(taken).toInstant();
            UUID receipt = inbox.accept(feed, name, taken, "sftp", fileTime, uploadedBy);
            Files.move(
                    taken, free(folders.root(vendor).resolve(VendorFolders.DONE).resolve(taken.getFileName())));
            forgetWaiting(vendor, origin);
            accessLog.ours(uploadedBy, "-", "upload.received", true, folder + "/" + name + " -> " + receipt);
        } catch (UnknownFeed notYet) {
            if (!Files.exists(origin)) {
                Files.move(taken, origin, StandardCopyOption.ATOMIC_MOVE);
                leaveWaiting(origin, folders.place(origin));
            }
        } catch (FileTooLarge tooLarge) {
            Path rejected = folders.root(vendor).resolve(VendorFolders.REJECTED);
            Files.move(taken, free(rejected.resolve(name)));
            Files.writeString(
                    rejected.resolve(name + ".refus.txt"), tooLarge.getMessage() + "\n", StandardCharsets.UTF_8);
            accessLog.ours(
                    uploadedBy, "-", "upload.received", false, folder + "/" + name + ": " + tooLarge.getMessage());
        }
    }

    private void leaveWaiting(Path file, VendorFolders.Place place) throws IOException {
        if (!saidToWait.add(file)) {
            return;
        }
        LOG.warn(
                "No feed takes {}/{} of {} yet; the file waits",
                place.folder(),
                AccessLog.oneLine(place.name()),
                place.vendor());
        accessLog.ours(place.vendor(), "-", "upload.waiting", false, place.folder() + "/" + place.name() + ": no feed");
        Files.writeString(
                note(place.vendor(), place.name()),
                "Aucun flux n'est encore ouvert pour ce dossier. Le fichier « " + place.name()
                        + " » attend et sera pris dès que le flux existe ; ne le renvoyez pas.\n",
                StandardCharsets.UTF_8);
    }

    private void forgetWaiting(String vendor, Path origin) throws IOException {
        if (saidToWait.remove(origin)) {
            Files.deleteIfExists(note(vendor, origin.getFileName().toString()));
        }
    }

    private Path note(String vendor, String name) {
        return folders.root(vendor).resolve(VendorFolders.REJECTED).resolve(name + WAITING);
    }

    private static Path free(Path wanted) {
        Path free = wanted;
        for (int copy = 2; Files.exists(free); copy++) {
            free = wanted.resolveSibling(copy + "-" + wanted.getFileName());
        }
        return free;
    }
}
