package tn.aloauto.integration.definitions;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says what became of a file wherever somebody may look for it: in the state, in the trail and in the log. */
@Component
class DefinitionLedger {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionLedger.class);

    private final Definitions definitions;
    private final DefinitionTrail trail;

    DefinitionLedger(Definitions definitions, DefinitionTrail trail) {
        this.definitions = definitions;
        this.trail = trail;
    }

    DefinitionStatus of(String file) {
        return definitions.of(file);
    }

    void live(DefinitionFile file, String template, String version, int cases, Set<String> routeIds) {
        definitions.note(new DefinitionStatus(
                file.stem(), file.file(), file.kind(), template, "live", version, null, null, routeIds));
        trail.live(file, version, cases);
        LOG.info("{} is live as version {}", file.file(), version);
    }

    /** A refusal that is known already is not told again. */
    void refuse(DefinitionFile file, DefinitionRefused refused, String running, Set<String> routeIds) {
        DefinitionStatus before = definitions.of(file.file());
        boolean known = before != null
                && before.isRefused()
                && refused.getMessage().equals(before.reason())
                && before.line() == refused.line();
        if (known) {
            return;
        }
        definitions.note(new DefinitionStatus(
                file.stem(),
                file.file(),
                file.kind(),
                before == null ? "" : before.template(),
                "refused",
                running,
                refused.line(),
                refused.getMessage(),
                routeIds));
        trail.refused(file, DefinitionFile.version(file.text()), refused.line(), refused.getMessage());
        LOG.error(
                "{} refused, line {} column {}: {} {}",
                file.file(),
                refused.line(),
                refused.column(),
                refused.getMessage(),
                running == null ? "The file does not run." : "Version " + running + " goes on running.");
    }

    List<String> filesThoughtLive() {
        return trail.filesThoughtLive();
    }

    /** What nothing runs of after the first look is not live, whatever the trail says. */
    void closeFirstLook() {
        List<DefinitionStatus> refused = definitions.refused();
        refused.stream()
                .filter(status -> status.version() == null)
                .forEach(status -> trail.removed(status.file(), "not loaded at start"));
        LOG.info("{} definition(s) live, {} refused", definitions.all().size() - refused.size(), refused.size());
    }

    void removed(String file, String reason) {
        definitions.forget(file);
        trail.removed(file, reason);
        LOG.info("{}: {}", file, reason);
    }
}
