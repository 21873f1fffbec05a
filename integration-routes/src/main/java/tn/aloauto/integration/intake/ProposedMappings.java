package tn.aloauto.integration.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.catalogue.CatalogueFeed;
import tn.aloauto.integration.mapping.Categories;
import tn.aloauto.integration.mapping.ShopToday;
import tn.aloauto.integration.proposal.KnownWorld;
import tn.aloauto.integration.proposal.MappingTrial;
import tn.aloauto.integration.proposal.Proposal;
import tn.aloauto.integration.proposal.ProposeMapping;
import tn.aloauto.integration.reading.FileScanner;
import tn.aloauto.integration.reading.FileUnreadable;
import tn.aloauto.integration.reading.SourceFiles;
import tn.aloauto.integration.sentences.Sentence;

/**
 * A mapping for a file that has none yet, or whose vendor renamed its columns. It is proposed, never saved: whoever keeps the
 * mapping files decides.
 */
@Component
public class ProposedMappings {

    private static final Logger LOG = LoggerFactory.getLogger(ProposedMappings.class);
    private static final double SURE_ENOUGH = 0.5;
    private static final int COMPARED = 50_000;

    private final Feeds feeds;
    private final FileStore files;
    private final Mappings mappings;
    private final CatalogueFeed catalogue;
    private final JdbcClient jdbc;
    private final ProposeMapping propose;

    ProposedMappings(
            Feeds feeds,
            FileStore files,
            Mappings mappings,
            CatalogueFeed catalogue,
            JdbcClient jdbc,
            FileScanner scanner,
            IntakeSettings settings) {
        this.feeds = feeds;
        this.files = files;
        this.mappings = mappings;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.propose = new ProposeMapping(new SourceFiles(scanner, settings.work()));
    }

    /** @throws FileUnreadable when the sample is no list */
    public Proposal forSample(String fileName, Path sample) throws IOException {
        return propose.from(sample, FileNames.harmless(fileName), known());
    }

    /**
     * The first rows of a sample as a mapping that nobody has saved reads them.
     *
     * @param language of what is wrong with them
     * @throws FileUnreadable when the sample is no list
     */
    public MappingTrial tried(Path sample, String mapping, Locale language) throws IOException {
        return propose.tried(sample, mapping, known(), language);
    }

    /**
     * The feed's own mapping with the names its columns have now, or a new one when too little is left of it.
     *
     * @throws UnknownFeed when no live feed of an existing vendor has this id
     * @throws FileUnreadable when the sample is no list
     */
    public Proposal forFeed(String feedId, String fileName, Path sample) throws IOException {
        String stem = feeds.ready(feedId).mapping();
        Optional<String> digest = mappings.digest(stem);
        Optional<String> mapping = mappings.text(stem);
        return mapping.isPresent()
                ? propose.forChangedHeader(sample, mapping.get(), known()).insteadOf(digest.orElse(null))
                : forSample(fileName, sample);
    }

    private record Received(String feed, String name, byte[] sha256) {}

    /**
     * The same for a file that was received.
     *
     * @throws NoSuchFile when there is none
     */
    public Proposal forReceived(UUID receipt) throws IOException {
        Received file = jdbc.sql(
                        "select feed_id as feed, original_file_name as name, sha256 from file_receipt where id = :id")
                .param("id", receipt)
                .query(Received.class)
                .optional()
                .orElseThrow(() -> new NoSuchFile(receipt));
        return forFeed(file.feed(), file.name(), files.path(file.sha256()));
    }

    /**
     * What becomes of a file whose header is not the one its feed used to have: it is held with what is proposed, and passes once
     * the mapping knows the new names. A first file, one that was released all the same, or one nobody can make sense of, is refused.
     */
    RuntimeException instead(HeaderChanged changed, ClaimedFile file) {
        if (file.released() || changed.feed().lastReceiptId() == null) {
            return changed;
        }
        try {
            return mappings.text(changed.feed().mapping())
                    .flatMap(mapping -> renamed(changed.original(), mapping))
                    .filter(proposal -> proposal.confidence() >= SURE_ENOUGH)
                    .<RuntimeException>map(
                            proposal -> new Braked(Outcome.held(Outcome.Counts.NONE, told(changed, proposal))))
                    .orElse(changed);
        } catch (RuntimeException nothingToPropose) {
            // the refusal itself is sure, whatever becomes of the proposal
            LOG.warn("No mapping could be proposed for {}", file, nothingToPropose);
            return changed;
        }
    }

    private Optional<Proposal> renamed(Path original, String mapping) {
        try {
            return propose.renamed(original, mapping, known());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Sentence told(HeaderChanged changed, Proposal proposal) {
        String names = proposal.columns().stream()
                .filter(column -> column.why().contains(ProposeMapping.NEW_NAME))
                .map(column -> "« " + column.header() + " » = " + column.field())
                .collect(Collectors.joining(", "));
        long percent = Math.round(proposal.confidence() * 100);
        return Sentence.of(
                "HEADER_CHANGED",
                changed.getMessage() + " Une nouvelle version du mapping est proposée : " + names + " (confiance "
                        + percent + " %). Enregistrez-la, puis libérez ce fichier.",
                changed.missing(),
                names,
                percent);
    }

    private KnownWorld known() {
        Categories categories = catalogue.categories();
        List<String> names = jdbc.sql("select name from marketplace.category")
                .query(String.class)
                .list();
        List<String> brands = jdbc.sql(
                        "select distinct brand from (select brand from marketplace.product where brand is not null limit :compared) compared")
                .param("compared", COMPARED)
                .query(String.class)
                .list();
        return new KnownWorld(brands, List.of(), names, ShopToday.with(categories));
    }
}
