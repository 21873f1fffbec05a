package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final DefinitionGate gate;
    private final DryRun dryRun;
    private final LiveRoutes routes;
    private final DefinitionTrail trail;
    private final Definitions definitions;
    private final ApplicationEventPublisher events;

    private final Map<String, Template> templates = new HashMap<>();
    private final Map<String, DefinitionFile> texts = new TreeMap<>();
    private final Set<String> unannounced = new HashSet<>();
    private final TakenInboxes inboxes = new TakenInboxes();
    private Map<String, DefinitionFolder.Stamp> lastLook = new HashMap<>();
    private Map<String, DefinitionFolder.Stamp> taken = new HashMap<>();
    private boolean retry;

    DefinitionKeeper(
            DefinitionFolder folder,
            DefinitionGate gate,
            DryRun dryRun,
            LiveRoutes routes,
            DefinitionTrail trail,
            Definitions definitions,
            ApplicationEventPublisher events) {
        this.folder = folder;
        this.gate = gate;
        this.dryRun = dryRun;
        this.routes = routes;
        this.trail = trail;
        this.definitions = definitions;
        this.events = events;
    }

    /** The first look takes everything as it stands and withdraws what went while the engine was down. */
    synchronized void begin() throws IOException {
        if (!folder.isThere()) {
            LOG.warn("The definitions folder {} does not exist: no route runs until it does", folder.path());
            return;
        }
        lastLook = stamps();
        look();
        for (String file : trail.filesThoughtLive()) {
            if (!taken.containsKey(file)) {
                withdraw(file, "file removed while the engine was down");
            }
        }
        for (DefinitionStatus refused : definitions.refused()) {
            trail.removed(refused.file(), "not loaded at start");
        }
        LOG.info(
                "{} definition(s) live, {} refused",
                definitions.all().size() - definitions.refused().size(),
                definitions.refused().size());
    }

    /** Anything that goes wrong here, a database away for instance, is tried again at the next look. */
    synchronized void look() throws IOException {
        if (!folder.isThere()) {
            return;
        }
        Map<String, DefinitionFolder.Stamp> now = stamps();
        Map<String, DefinitionFolder.Stamp> before = lastLook;
        lastLook = now;
        Map<String, DefinitionFolder.Stamp> settled = new HashMap<>(now);
        settled.entrySet().removeIf(entry -> !entry.getValue().equals(before.get(entry.getKey())));
        now.keySet().stream()
                .filter(file -> !settled.containsKey(file) && taken.containsKey(file))
                .forEach(file -> settled.put(file, taken.get(file)));
        if (settled.equals(taken) && !retry) {
            return;
        }
        Set<String> changed = new HashSet<>(settled.keySet());
        changed.removeIf(file -> settled.get(file).equals(taken.get(file)));
        Set<String> gone = new HashSet<>(taken.keySet());
        gone.removeAll(settled.keySet());
        retry = false;
        taken = settled;
        try {
            take(changed, gone);
        } catch (RuntimeException failure) {
            retry = true;
            throw failure;
        }
    }

    /** One flow at a time is touched, be it by an edit or by hand. */
    synchronized void followStops() {
        routes.followStops();
    }

    private void take(Set<String> changed, Set<String> gone) {
        gone.forEach(this::forget);
        changed.stream().filter(file -> !file.startsWith("mappings/")).sorted().forEach(this::read);
        readTemplates(changed);
        texts.values().stream().filter(file -> !isTemplate(file)).forEach(this::apply);
    }

    private Map<String, DefinitionFolder.Stamp> stamps() throws IOException {
        Map<String, DefinitionFolder.Stamp> stamps = new TreeMap<>(folder.definitions());
        stamps.putAll(folder.mappings());
        return stamps;
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
                if (!gate.isShared(file)) {
                    Template template = gate.template(file);
                    templates.put(template.id(), template);
                    live(file, template.id(), DefinitionFile.version(file.text()));
                }
            } catch (DefinitionRefused refused) {
                refuse(file, refused);
            }
        }
    }

    /** Shared routes of templates/ run like any flow; a template runs only through the flows that fill it. */
    private boolean isTemplate(DefinitionFile file) {
        try {
            return file.isTemplate() && !gate.isShared(file);
        } catch (DefinitionRefused unreadable) {
            return true;
        }
    }

    private void apply(DefinitionFile file) {
        try {
            Flow flow = gate.flow(file, templates);
            inboxes.take(flow);
            DefinitionStatus before = definitions.of(file.file());
            boolean runsAlready = before != null && flow.version().equals(before.version());
            if (!runsAlready) {
                refuseTakenIds(flow, dryRun.tryOut(flow));
                unannounced.add(file.file());
                routes.put(flow);
            }
            if (!runsAlready || before.isRefused() || unannounced.contains(file.file())) {
                announce(flow);
            }
        } catch (DefinitionRefused refused) {
            refuse(file, refused);
        } catch (LiveRoutes.StillBusy busy) {
            LOG.warn("{}: {}", file.file(), busy.getMessage());
            retry = true;
        }
    }

    private void announce(Flow flow) {
        DefinitionFile file = flow.source();
        live(file, flow.templateName(), flow.version());
        if (!file.isTemplate()) {
            Map<String, String> parameters = flow.template() == null
                    ? flow.parameters()
                    : flow.template().filledWith(flow.parameters());
            events.publishEvent(
                    new FlowPublished(file.stem(), file.kind(), flow.templateName(), parameters, flow.version()));
        }
        unannounced.remove(file.file());
    }

    private void refuseTakenIds(Flow flow, Set<String> routeIds) throws DefinitionRefused {
        String file = flow.source().file();
        for (String routeId : routeIds) {
            String owner = routes.ownerOf(routeId, file);
            if (owner != null) {
                throw DefinitionRefused.atLine(1, "L'id « " + routeId + " » appartient déjà au fichier " + owner);
            }
        }
    }

    private void forget(String file) {
        if (file.startsWith("mappings/")) {
            return;
        }
        DefinitionFile text = texts.remove(file);
        templates.values().removeIf(template -> template.source().file().equals(file));
        if (text != null || definitions.of(file) != null) {
            withdraw(file, "file removed");
        }
    }

    private void withdraw(String file, String reason) {
        try {
            routes.take(file);
            inboxes.give(file);
            definitions.forget(file);
            trail.removed(file, reason);
            if (!file.startsWith("templates/")) {
                events.publishEvent(new FlowWithdrawn(DefinitionFile.stemOf(file)));
            }
            LOG.info("{} is gone and its flow stopped", file);
        } catch (LiveRoutes.StillBusy busy) {
            LOG.warn("{}: {}", file, busy.getMessage());
            taken.put(file, new DefinitionFolder.Stamp(-1, -1, null));
            retry = true;
        }
    }

    private void live(DefinitionFile file, String template, String version) {
        definitions.note(new DefinitionStatus(
                file.stem(),
                file.file(),
                file.kind(),
                template,
                "live",
                version,
                null,
                null,
                routes.routesOf(file.file())));
        trail.live(file, version);
        LOG.info("{} is live as version {}", file.file(), version);
    }

    private void refuse(DefinitionFile file, DefinitionRefused refused) {
        DefinitionStatus before = definitions.of(file.file());
        boolean known = before != null
                && before.isRefused()
                && refused.getMessage().equals(before.reason())
                && before.line() == refused.line();
        if (known) {
            return;
        }
        String running = before == null ? null : before.version();
        definitions.note(new DefinitionStatus(
                file.stem(),
                file.file(),
                file.kind(),
                before == null ? "" : before.template(),
                "refused",
                running,
                refused.line(),
                refused.getMessage(),
                routes.routesOf(file.file())));
        trail.refused(file, DefinitionFile.version(file.text()), refused.line(), refused.getMessage());
        LOG.error(
                "{} refused, line {} column {}: {} {}",
                file.file(),
                refused.line(),
                refused.column(),
                refused.getMessage(),
                running == null ? "The file does not run." : "Version " + running + " goes on running.");
    }
}
