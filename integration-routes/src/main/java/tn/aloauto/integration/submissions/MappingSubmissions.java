package tn.aloauto.integration.submissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.definitions.DefinitionDesk;
import tn.aloauto.integration.definitions.DefinitionHistory;
import tn.aloauto.integration.definitions.DefinitionName;
import tn.aloauto.integration.definitions.DraftVerdict;
import tn.aloauto.integration.mapping.Texts;

/**
 * A vendor's finished mapping on its way into use. It is published before its row says so: whoever decides after an engine
 * that died in between finds the text live and the decision made.
 */
@Component
public class MappingSubmissions {

    private static final String KIND = "mappings";
    private static final int LONGEST_STEM = 80;

    private final SubmissionRows rows;
    private final DefinitionDesk desk;
    private final TransactionTemplate decision;
    private final TransactionTemplate apart;

    MappingSubmissions(SubmissionRows rows, DefinitionDesk desk, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.desk = desk;
        this.decision = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        // the engine that takes a text up looks for its author, and must not have to wait for the decision to end
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * What a vendor sends.
     *
     * @param feed whose mapping it is to replace; null for a file no feed takes yet
     * @param base digest of the live mapping it was made from; null for the one that stands now
     */
    public record Draft(
            long vendorId, String feed, String fileName, String text, String base, String note, String sentBy) {}

    /** What became of a sent text. */
    public enum Arrival {
        WAITING,
        /** The gate does not let it pass. */
        REFUSED,
        /** It is the very text that stands there. */
        SAME,
        /** An earlier one has not been decided yet. */
        ONE_WAITS
    }

    /** @param id null unless it waits */
    public record Sent(Arrival arrival, UUID id, List<DraftVerdict.Finding> findings) {}

    /**
     * What there is to look at before deciding.
     *
     * @param base digest of the live text the diff is against, null when there is none
     * @param changed the live text is not the one the vendor started from
     */
    public record Review(String base, boolean changed, List<String> diff, DraftVerdict verdict) {}

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        /** Somebody decided before. */
        DECIDED,
        /** The live mapping is not the one that was looked at. */
        CHANGED,
        /** The gate no longer lets it pass. */
        REFUSED
    }

    /**
     * @param status in which the submission is now
     * @param publication null unless it was published now
     */
    public record Decision(Outcome outcome, String status, DefinitionDesk.Publication publication) {}

    /** Empty when the vendor has no such feed. */
    public Optional<Sent> send(Draft draft) throws IOException {
        Optional<String> slug = rows.slug(draft.vendorId());
        Optional<String> mapping = draft.feed() == null
                ? slug.map(each -> stem(each, draft.fileName()))
                : rows.mappingOf(draft.feed(), draft.vendorId());
        Optional<DefinitionName> name = mapping.flatMap(stem -> DefinitionName.of(KIND, stem));
        if (slug.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Optional<DefinitionDesk.Standing> standing = desk.standing(name.get());
        if (standing.isPresent() && standing.get().text().equals(draft.text())) {
            return Optional.of(new Sent(Arrival.SAME, null, List.of()));
        }
        DraftVerdict verdict = desk.judge(name.get(), draft.text());
        if (!verdict.isGood()) {
            return Optional.of(new Sent(Arrival.REFUSED, null, told(verdict, rows.feedsOf(draft.vendorId()))));
        }
        String base = draft.base() != null
                ? draft.base()
                : standing.map(DefinitionDesk.Standing::digest).orElse(null);
        return Optional.of(rows.insert(draft, slug.get(), mapping.get(), base)
                .map(id -> new Sent(Arrival.WAITING, id, List.of()))
                .orElseGet(() -> new Sent(Arrival.ONE_WAITS, null, List.of())));
    }

    /** Samples of other vendors' flows are nothing for this one to read. */
    private static List<DraftVerdict.Finding> told(DraftVerdict verdict, Set<String> ownFeeds) {
        boolean failedSamples = verdict.cases().stream().anyMatch(sample -> !sample.good());
        if (!failedSamples || ownFeeds.containsAll(verdict.flows())) {
            return verdict.findings();
        }
        return List.of(new DraftVerdict.Finding(
                verdict.findings().get(0).file(), 1, 1, "Un essai de ce mapping ne donne plus ce qui est attendu."));
    }

    /** {@code pieces-tunis} and {@code Tarif Été.xlsx} make {@code pieces-tunis-tarif-ete}. */
    static String stem(String slug, String fileName) {
        String bare = Texts.key(fileName.replaceAll("(\\.\\w{1,5})+$", ""))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String stem = slug + "-" + (bare.isEmpty() ? "stock" : bare);
        return stem.length() > LONGEST_STEM ? stem.substring(0, LONGEST_STEM).replaceAll("-+$", "") : stem;
    }

    /** Empty when there is no such submission. */
    public Optional<Review> review(UUID id) throws IOException {
        Optional<SubmissionRows.Row> found = rows.find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SubmissionRows.Row row = found.get();
        Optional<DefinitionDesk.Standing> standing = desk.standing(name(row));
        String live = standing.map(DefinitionDesk.Standing::digest).orElse(null);
        List<String> diff = DefinitionHistory.diff(
                "en service", standing.map(DefinitionDesk.Standing::text).orElse(""), row.fileName(), row.text());
        boolean changed = !row.digest().equals(live) && !Objects.equals(row.base(), live);
        return Optional.of(new Review(live, changed, diff, desk.judge(name(row), row.text())));
    }

    /**
     * Takes the text into use; empty when there is no such submission.
     *
     * @param seen digest of the live text that was looked at, null when there was none
     */
    public Optional<Decision> accept(UUID id, String seen, String actor) {
        return undecided(id, row -> {
            DefinitionDesk.Publication publication = publish(row, seen, actor);
            switch (publication.outcome()) {
                case CHANGED -> {
                    return new Decision(Outcome.CHANGED, row.status(), publication);
                }
                case REFUSED -> {
                    return new Decision(Outcome.REFUSED, row.status(), publication);
                }
                default -> {
                    rows.decide(id, "accepted", actor, null);
                    return new Decision(Outcome.DONE, "accepted", publication);
                }
            }
        });
    }

    private DefinitionDesk.Publication publish(SubmissionRows.Row row, String seen, String actor) {
        String base = isStanding(row) ? row.digest() : seen == null ? "" : seen;
        String note = "Proposée par " + row.sentBy() + " d'après " + row.fileName()
                + (row.note().isBlank() ? "" : " : " + row.note());
        DefinitionDesk.Draft draft = new DefinitionDesk.Draft(name(row), row.text(), actor, "rest", note);
        return apart.execute(status -> {
            try {
                return desk.publish(draft, base);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    public Optional<Decision> refuse(UUID id, String reason, String actor) {
        return undecided(id, row -> ended(row, "refused", actor, reason));
    }

    public Optional<Decision> withdraw(UUID id, String actor) {
        return undecided(id, row -> ended(row, "withdrawn", actor, null));
    }

    /** What is live was accepted, by whoever published it, even if nobody came to write that down. */
    private Decision ended(SubmissionRows.Row row, String status, String actor, String reason) {
        if (!isStanding(row)) {
            rows.decide(row.id(), status, actor, reason);
            return new Decision(Outcome.DONE, status, null);
        }
        rows.decide(row.id(), "accepted", publisher(row).orElse(actor), null);
        return new Decision(Outcome.DECIDED, "accepted", null);
    }

    private Optional<Decision> undecided(UUID id, Function<SubmissionRows.Row, Decision> decide) {
        return decision.execute(status -> rows.lock(id)
                .map(row -> row.waits() ? decide.apply(row) : new Decision(Outcome.DECIDED, row.status(), null)));
    }

    private boolean isStanding(SubmissionRows.Row row) {
        try {
            return desk.standing(name(row))
                    .filter(standing -> standing.digest().equals(row.digest()))
                    .isPresent();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<String> publisher(SubmissionRows.Row row) {
        return desk.all().stream()
                .filter(listed -> listed.file().equals(name(row).file()))
                .findFirst()
                .map(DefinitionDesk.Listed::author);
    }

    private static DefinitionName name(SubmissionRows.Row row) {
        return new DefinitionName(KIND, row.mapping());
    }
}
