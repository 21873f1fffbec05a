package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.definitions.FlowPublished;
import tn.aloauto.integration.definitions.FlowWithdrawn;

/** Which feed takes the files of which vendor folder, as the published definitions say. */
@Component
class Inboxes {

    private final VendorFolders folders;
    private final Map<String, Inbox> byFeed = new ConcurrentSkipListMap<>();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    Inboxes(VendorFolders folders) {
        this.folders = folders;
    }

    private record Inbox(String vendor, String folder) {}

    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    @EventListener
    void published(FlowPublished flow) {
        Map<String, String> parameters = flow.parameters();
        String vendor = parameters.getOrDefault("vendor", "");
        String folder = parameters.getOrDefault("inbox", "in");
        boolean isFeed = "vendors".equals(flow.kind()) && parameters.containsKey("mapping");
        if (!isFeed || !vendor.matches("[a-z0-9]+(-[a-z0-9]+)*") || !folder.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            byFeed.remove(flow.stem());
            return;
        }
        byFeed.put(flow.stem(), new Inbox(vendor, folder));
        try {
            folders.prepare(vendor);
            Files.createDirectories(folders.inbox(vendor, folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        listeners.forEach(Runnable::run);
    }

    @EventListener
    void withdrawn(FlowWithdrawn flow) {
        byFeed.remove(flow.stem());
    }

    Optional<String> feedOf(String vendor, String folder) {
        return byFeed.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Inbox(vendor, folder)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The folders a vendor may put files into. */
    Set<String> of(String vendor) {
        Set<String> names = byFeed.values().stream()
                .filter(inbox -> inbox.vendor().equals(vendor))
                .map(Inbox::folder)
                .collect(Collectors.toSet());
        names.add("in");
        return names;
    }
}
