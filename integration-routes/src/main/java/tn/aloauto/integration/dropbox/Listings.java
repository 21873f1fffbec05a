package tn.aloauto.integration.dropbox;

import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The names in folders that are looked into again and again: a folder that has not changed since is asked for its time alone. A
 * thousand inboxes in which nothing happens cost little that way. For one thread.
 */
final class Listings {

    /** A folder that changed just now may change once more within the same tick of its file system's clock. */
    private static final long TICK = Duration.ofSeconds(2).toMillis();

    private static final String[] NONE = {};

    private record Listing(long modified, String[] names) {}

    private Map<File, Listing> before = new HashMap<>();
    private Map<File, Listing> now = new HashMap<>();

    /** A new round: what was not asked for in the last one is forgotten. */
    void begin() {
        before = now;
        now = new HashMap<>();
    }

    /** None of what is no folder, or went while we looked. */
    String[] names(File folder) {
        long modified = folder.lastModified();
        Listing known = before.get(folder);
        if (known == null || known.modified() != modified) {
            String[] names = folder.list();
            known = new Listing(modified, names == null ? NONE : names);
        }
        if (modified < System.currentTimeMillis() - TICK) {
            now.put(folder, known);
        }
        return known.names();
    }
}
