package tn.aloauto.integration.definitions;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where people read, try and publish definitions without a shell: a draft becomes a file of the folder, like any other. */
@Component
public class DefinitionDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionDesk.class);
    private static final int PATIENCE_SECONDS = 5;

    private final DefinitionFolder folder;
    private final DefinitionWatch watch;
    private final Definitions definitions;
    private final DefinitionTrail trail;
    private final DefinitionHistory history;
    private final DraftJudge judge;

    DefinitionDesk(
            DefinitionFolder folder,
            DefinitionWatch watch,
            Definitions definitions,
            DefinitionTrail trail,
            DefinitionHistory history,
            DraftJudge judge) {
        this.folder = folder;
        this.watch = watch;
        this.definitions = definitions;
        this.trail = trail;
        this.history = history;
        this.judge = judge;
    }

    /**
     * A file and what runs of it.
     *
     * @param status live, or refused while an older version may go on running
     * @param author who brought the running version, null when none runs
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Listed(
            String kind,
            String id,
            String file,
            String template,
            String status,
            String version,
            Integer line,
            String reason,
            String author,
            String source,
            OffsetDateTime publishedAt,
            Integer cases) {}

    /** A file's text as it stands in the folder, good or not. */
    public record Text(Listed listed, String text, String digest) {}

    /** A file as it stands in the folder, whether it runs or not. */
    public record Standing(String text, String digest) {}

    /** A text to be published, and by whom. */
    public record Draft(DefinitionName name, String text, String author, String source, String note) {}

    /** What became of a draft. */
    public enum Outcome {
        LIVE,
        /** Saved; it takes over when the exchange under way has ended. */
        WAITING,
        REFUSED,
        /** Somebody else saved the file meanwhile. */
        CHANGED
    }

    /** @param version that runs now */
    public record Publication(Outcome outcome, String version, String digest, DraftVerdict verdict) {}

    public List<Listed> all() {
        Map<String, DefinitionHistory.Running> running = history.running();
        return definitions.withMappings().stream()
                .map(status -> listed(status, running.get(status.file())))
                .toList();
    }

    private static Listed listed(DefinitionStatus status, DefinitionHistory.Running running) {
        boolean runs = running != null && status.version() != null;
        return new Listed(
                status.kind(),
                status.id(),
                status.file(),
                status.template(),
                status.status(),
                status.version(),
                status.line(),
                status.reason(),
                runs ? running.author() : null,
                runs ? running.source() : null,
                runs ? running.seenAt() : null,
                runs ? running.cases() : null);
    }

    /** Empty when there is no such file. */
    public Optional<Text> text(DefinitionName name) throws IOException {
        Optional<Listed> listed =
                all().stream().filter(each -> each.file().equals(name.file())).findFirst();
        if (listed.isEmpty() || !folder.isThere(name.file())) {
            return Optional.empty();
        }
        try {
            DefinitionFile file = folder.read(name.file());
            return Optional.of(new Text(listed.get(), file.text(), file.digest()));
        } catch (DefinitionRefused unreadable) {
            return Optional.of(new Text(listed.get(), "", ""));
        }
    }

    /** Empty when nothing that can be read stands under this name. */
    public Optional<Standing> standing(DefinitionName name) throws IOException {
        return standing(name.file()).map(file -> new Standing(file.text(), file.digest()));
    }

    public DraftVerdict judge(DefinitionName name, String text) {
        return judge.judge(new DefinitionFile(name.file(), "", text));
    }

    /** @param base the digest of the text the draft was made from; null publishes over whatever stands there */
    public synchronized Publication publish(Draft draft, String base) throws IOException {
        String file = draft.name().file();
        DefinitionFile text = new DefinitionFile(file, draft.author(), draft.text());
        Optional<DefinitionFile> before = standing(file);
        if (base != null && !base.equals(before.map(DefinitionFile::digest).orElse(""))) {
            return new Publication(
                    Outcome.CHANGED,
                    running(file),
                    before.map(DefinitionFile::digest).orElse(""),
                    null);
        }
        DraftVerdict verdict = judge.judge(text);
        if (!verdict.isGood()) {
            return new Publication(Outcome.REFUSED, running(file), text.digest(), verdict);
        }
        trail.announce(text, draft.source(), draft.note());
        folder.write(file, draft.text());
        Outcome outcome = await(watch.hurry(file));
        DefinitionStatus status = definitions.of(file);
        if (outcome == Outcome.LIVE && status != null && status.isRefused()) {
            putBack(file, before);
            verdict = new DraftVerdict(
                    List.of(new DraftVerdict.Finding(file, status.line(), 1, status.reason())),
                    verdict.cases(),
                    verdict.flows(),
                    verdict.drawing());
            return new Publication(Outcome.REFUSED, running(file), text.digest(), verdict);
        }
        return new Publication(outcome, running(file), text.digest(), verdict);
    }

    /**
     * Brings a text back that once was good; empty when it never was.
     *
     * @param source restore, or automatic when nobody asked
     */
    public Optional<Publication> restore(DefinitionName name, long number, String author, String source, String note)
            throws IOException {
        Optional<DefinitionHistory.Version> version = history.version(name, number);
        if (version.isEmpty() || !version.get().entry().wasGood()) {
            return Optional.empty();
        }
        String why = "Retour à la version " + version.get().entry().version() + (note.isBlank() ? "" : " : " + note);
        return Optional.of(publish(new Draft(name, version.get().text(), author, source, why), null));
    }

    /** What only the running engine could see was wrong: the folder shows again what runs. */
    private void putBack(String file, Optional<DefinitionFile> before) throws IOException {
        if (before.isPresent()) {
            folder.write(file, before.get().text());
        } else {
            folder.delete(file);
        }
    }

    private Optional<DefinitionFile> standing(String file) throws IOException {
        try {
            return folder.isThere(file) ? Optional.of(folder.read(file)) : Optional.empty();
        } catch (DefinitionRefused unreadable) {
            return Optional.empty();
        }
    }

    private String running(String file) {
        DefinitionStatus status = definitions.of(file);
        return status == null ? null : status.version();
    }

    private static Outcome await(Future<?> taken) throws IOException {
        try {
            taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Outcome.LIVE;
        } catch (TimeoutException busy) {
            return Outcome.WAITING;
        } catch (ExecutionException failure) {
            LOG.warn("A published definition is taken up later", failure.getCause());
            return Outcome.WAITING;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
