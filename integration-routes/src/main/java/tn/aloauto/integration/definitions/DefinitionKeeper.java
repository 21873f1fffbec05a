package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the running routes equal to the folder: each look takes what changed since the last one, file by file, under
 * one lock. A file still being written (changed between two looks) is left for the next.
 */
@Component
class DefinitionKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionKeeper.class);

    private final DefinitionFolder folder;
    private final FlowJudge judge;
    private final LiveRoutes routes;
    private final PublishedMappings mappings;
    private final DefinitionLedger ledger;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;

    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Map<String, DefinitionFile> texts = new ConcurrentSkipListMap<>();
    private Map<String, DefinitionFolder.Stamp> lastLook = new HashMap<>();
    private Map<String, DefinitionFolder.Stamp> taken = new HashMap<>();
    private boolean retry;

    DefinitionKeeper(
            DefinitionFolder folder,
            FlowJudge judge,
            LiveRoutes routes,
            PublishedMappings mappings,
            DefinitionLedger ledger,
            Announcements announcements,
            ApplicationEventPublisher events) {
        this.folder = folder;
        this.judge = judge;
        this.routes = routes;
        this.mappings = mappings;
        this.ledger = ledger;
        this.announcements = announcements;
        this.events = events;
    }

    /** The templates that flows are made from now. */
    Map<String, Template> templates() {
        return templates;
    }

    /** How many files were there at the last look. */
    synchronized int files() {
        return lastLook.size();
    }

    /** The first look takes everything as it stands and withdraws what went while the engine was down. */
    synchronized void begin() throws IOException {
        if (!folder.isThere()) {
            LOG.warn("The definitions folder {} does not exist: no route runs until it does", folder.path());
            return;
        }
        lastLook = stamps();
        look();
        for (String file : ledger.filesThoughtLive()) {
            if (!taken.containsKey(file)) {
                withdraw(file, "file removed while the engine was down");
            }
        }
        ledger.closeFirstLook();
    }

    /** What a look came to. */
    enum Found {
        NOTHING,
        /** A file changed since the look before and is left until it settles. */
        UNSETTLED,
        CHANGES
    }

    /** Anything that goes wrong here, a database away for instance, is tried again at the next look. */
    synchronized Found look() throws IOException {
        if (!folder.isThere()) {
            return Found.NOTHING;
        }
        Map<String, DefinitionFolder.Stamp> now = stamps();
        Map<String, DefinitionFolder.Stamp> before = lastLook;
        if (now.equals(before) && now.equals(taken) && !retry) {
            return Found.NOTHING;
        }
        lastLook = now;
        Map<String, DefinitionFolder.Stamp> settled = new HashMap<>(now);
        settled.entrySet().removeIf(entry -> !entry.getValue().equals(before.get(entry.getKey())));
        now.keySet().stream()
                .filter(file -> !settled.containsKey(file) && taken.containsKey(file))
                .forEach(file -> settled.put(file, taken.get(file)));
        boolean unsettled = !now.equals(before);
        if (settled.equals(taken) && !retry) {
            return unsettled ? Found.UNSETTLED : Found.NOTHING;
        }
        Set<String> changed = new HashSet<>(settled.keySet());
        changed.removeIf(file -> settled.get(file).equals(taken.get(file)));
        Set<String> gone = new HashSet<>(taken.keySet());
        gone.removeAll(settled.keySet());
        retry = false;
        taken = settled;
        try {
            take(changed, gone);
            return unsettled ? Found.UNSETTLED : Found.CHANGES;
        } catch (RuntimeException failure) {
            retry = true;
            throw failure;
        }
    }

    /** One flow at a time is touched, be it by an edit or by hand. */
    synchronized void followStops() {
        routes.followStops();
    }

    /** The one file now, without waiting for it to settle: whoever saved it has finished. */
    synchronized void takeNow(String file) throws IOException {
        DefinitionFolder.Stamp stamp = stamps().get(file);
        if (stamp != null) {
            lastLook.put(file, stamp);
            taken.put(file, stamp);
            take(Set.of(file), Set.of());
        }
    }

    private void take(Set<String> changed, Set<String> gone) {
        routes.noteStops();
        gone.forEach(this::forget);
        mappings.follow(taken.keySet(), changed, gone);
        changed.stream().filter(DefinitionKeeper::isFlowOrTemplate).sorted().forEach(this::read);
        readTemplates(changed);
        texts.values().stream().filter(file -> !judge.isTemplate(file)).forEach(this::apply);
        announcements.tell();
    }

    private Map<String, DefinitionFolder.Stamp> stamps() throws IOException {
        Map<String, DefinitionFolder.Stamp> stamps = new TreeMap<>(folder.definitions());
        stamps.putAll(folder.mappingsAndSamples());
        return stamps;
    }

    private static boolean isFlowOrTemplate(String file) {
        return !file.startsWith(DefinitionFile.MAPPINGS) && !DefinitionFolder.isSample(file);
    }

    private void read(String file) {
        try {
            texts.put(file, folder.read(file));
        } catch (DefinitionRefused refused) {
            texts.remove(file);
            refuse(new DefinitionFile(file, "?", ""), refused);
        } catch (IOException failure) {
            texts.remove(file);
            refuse(new DefinitionFile(file, "?", ""), DefinitionRefused.atLine(1, "Le fichier est illisible"));
        }
    }

    private void readTemplates(Set<String> changed) {
        for (DefinitionFile file : List.copyOf(texts.values())) {
            if (!file.isTemplate() || !changed.contains(file.file())) {
                continue;
            }
            try {
                Optional<Template> read = judge.template(file);
                if (read.isPresent()) {
                    Template template = read.get();
                    templates.put(template.id(), template);
                    ledger.live(file, template.id(), DefinitionFile.version(file.text()), 0, Set.of());
                }
            } catch (DefinitionRefused refused) {
                refuse(file, refused);
            }
        }
    }

    private void apply(DefinitionFile file) {
        try {
            Flow flow = judge.take(file, templates);
            DefinitionStatus before = ledger.of(file.file());
            boolean untold = announcements.isOpen(flow);
            boolean runsAlready = untold || before != null && flow.version().equals(before.version());
            int cases = runsAlready ? 0 : judge.tryOut(flow);
            if (!runsAlready) {
                routes.put(flow);
            }
            if (!runsAlready || !untold && before.isRefused()) {
                announcements.add(flow, cases);
            }
        } catch (DefinitionRefused refused) {
            refuse(file, refused);
        } catch (LiveRoutes.StillBusy busy) {
            LOG.warn("{}: {}", file.file(), busy.getMessage());
            retry = true;
        }
    }

    private void forget(String file) {
        if (!isFlowOrTemplate(file)) {
            if (DefinitionFile.isBesideFlows(file)) {
                ledger.removed(file, "file removed");
            }
            return;
        }
        DefinitionFile text = texts.remove(file);
        templates.values().removeIf(template -> template.source().file().equals(file));
        if (text != null || ledger.of(file) != null) {
            withdraw(file, "file removed");
        }
    }

    private void withdraw(String file, String reason) {
        try {
            routes.take(file);
            judge.give(file);
            announcements.drop(file);
            ledger.removed(file, reason);
            if (!file.startsWith("templates/") && !DefinitionFile.isBesideFlows(file)) {
                events.publishEvent(new FlowWithdrawn(DefinitionFile.stemOf(file)));
            }
        } catch (LiveRoutes.StillBusy busy) {
            LOG.warn("{}: {}", file, busy.getMessage());
            taken.put(file, new DefinitionFolder.Stamp(-1, -1, null));
            retry = true;
        }
    }

    private void refuse(DefinitionFile file, DefinitionRefused refused) {
        DefinitionStatus before = ledger.of(file.file());
        ledger.refuse(file, refused, before == null ? null : before.version(), routes.routesOf(file.file()));
    }
}
