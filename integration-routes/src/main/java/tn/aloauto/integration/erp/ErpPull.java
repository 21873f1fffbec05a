package tn.aloauto.integration.erp;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.intake.Inbox;
import tn.aloauto.integration.orders.CredentialsRest;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.LinkStopped;
import tn.aloauto.integration.sentences.Sentence;
import tn.aloauto.integration.synclog.Direction;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;
import tn.aloauto.integration.synclog.SyncStatus;
import tn.aloauto.integration.synclog.SyncType;

/**
 * The steps of a reading a route may name: claim the link, hand over what was read to the inbox of its feed, or keep the reason
 * why nothing was. A reading that breaks off leaves nothing behind: the next one begins where the last applied one got to.
 */
@Component("erpPull")
public class ErpPull {

    private static final Logger LOG = LoggerFactory.getLogger(ErpPull.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final PullLinks links;
    private final Inbox inbox;
    private final SyncRuns runs;
    private final PullSettings settings;
    private final ShelfTruth truth;
    private final CredentialsRest credentialsRest;
    private final ApplicationEventPublisher events;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    ErpPull(
            PullLinks links,
            Inbox inbox,
            SyncRuns runs,
            PullSettings settings,
            ShelfTruth truth,
            CredentialsRest credentialsRest,
            ApplicationEventPublisher events) {
        this.links = links;
        this.inbox = inbox;
        this.runs = runs;
        this.settings = settings;
        this.truth = truth;
        this.credentialsRest = credentialsRest;
        this.events = events;
    }

    /** The link, if its turn has come and nobody else has it; null otherwise. Its log row is open from here on. */
    public ClaimedPull claim(String link) {
        Optional<PullLinks.Reading> last = links.last(link);
        Optional<PullLinks.Claimed> taken = links.claim(link);
        if (taken.isEmpty()) {
            return null;
        }
        PullLinks.Claimed claimed = taken.get();
        if (!claimed.feedIsReady()) {
            return rest(link, "no_feed", "Le flux « " + claimed.feed() + " » n'existe pas encore", SOON);
        }
        if (claimed.wanted() == null
                && last.isPresent()
                && "held".equals(last.get().status())) {
            return rest(
                    link,
                    "held",
                    "Le dernier relevé est retenu : le libérer ou l'écarter, puis relancer le lien",
                    settings.held());
        }
        inHand.add(link);
        Map<String, String> marks = links.marks(link);
        String scope = scope(claimed, marks.isEmpty());
        return new ClaimedPull(
                link,
                claimed.kind(),
                claimed.feed(),
                scope,
                marks,
                "repair".equals(scope) || "full".equals(scope) ? links.underRepair(link) : List.of(),
                claimed.definitionVersion(),
                Instant.now(),
                claimed.wantedBy(),
                open(claimed, scope));
    }

    /** It is nobody's turn after all. */
    private ClaimedPull rest(String link, String code, String because, Duration wait) {
        links.pause(link, code, because, wait, false);
        links.letGo(link);
        return null;
    }

    private static String scope(PullLinks.Claimed claimed, boolean neverRead) {
        if (claimed.wanted() != null) {
            return claimed.wanted();
        }
        if (claimed.checkIsDue()) {
            return "check";
        }
        return claimed.fullIsDue() || neverRead ? "full" : "delta";
    }

    private SyncRun open(PullLinks.Claimed claimed, String scope) {
        SyncType type = "check".equals(scope)
                ? SyncType.TRUTH_CHECK
                : switch (claimed.kind()) {
                    case "stock" -> SyncType.STOCK_UPDATE;
                    case "status" -> SyncType.ORDER_STATUS;
                    default -> SyncType.PRODUCT_CATALOGUE;
                };
        return runs.open(
                claimed.link(),
                Direction.IN,
                type,
                claimed.vendorId(),
                claimed.link(),
                claimed.definitionVersion(),
                UUID.randomUUID().toString());
    }

    /** Where the records go while they are read. */
    public PulledFile file(ClaimedPull pull) {
        // what is read to put something right must not pass for what was applied before
        return new PulledFile(
                settings.spool(pull.link()),
                pull.references().isEmpty() ? null : pull.startedAt().toString());
    }

    /** Everything was read: it becomes a file of the link's feed, unless it says what the last one said. */
    public void handOver(@ExchangeProperty("claimed") ClaimedPull pull, @Body PulledFile file) {
        try {
            byte[] sha256 = Digests.ofFile(file.path());
            Optional<PullLinks.Reading> last = links.last(pull.link());
            if ("check".equals(pull.scope())) {
                int differences = truth.compare(pull, file.path());
                links.checked(pull.link());
                close(
                        pull,
                        file,
                        SyncStatus.SUCCESS,
                        Sentence.of("DIFFERENCES", differences + " écarts entre l'ERP et la boutique", differences),
                        null);
            } else if (!links.isMine(pull.link())) {
                close(
                        pull,
                        file,
                        SyncStatus.SKIPPED,
                        Sentence.of("READ_BY_ANOTHER", "Une autre instance lit ce lien entre-temps"),
                        null);
            } else if ("delta".equals(pull.scope())
                    && !pull.readsAll()
                    && (file.records() == 0
                            || last.isPresent() && Digests.same(last.get().sha256(), sha256))) {
                close(pull, file, SyncStatus.SUCCESS, Sentence.of("NOTHING_NEW", "Rien de nouveau dans l'ERP"), null);
            } else {
                UUID receipt = inbox.accept(
                        pull.feed(),
                        pull.link() + "-" + pull.mode() + "-" + NAME.format(pull.startedAt()) + ".csv",
                        file.path(),
                        "erp",
                        pull.startedAt(),
                        pull.wantedBy() == null ? pull.link() : pull.wantedBy(),
                        pull.mode());
                links.keep(receipt, pull, file, sha256);
                close(
                        pull,
                        file,
                        SyncStatus.SUCCESS,
                        Sentence.of("HANDED_OVER", "Lu dans l'ERP et remis au flux " + pull.feed(), pull.feed()),
                        receipt);
            }
            links.works(pull.link());
        } finally {
            letGo(pull);
        }
    }

    private void close(ClaimedPull pull, PulledFile file, SyncStatus status, Sentence what, UUID receipt) {
        runs.close(
                pull.run(),
                status,
                file.records(),
                receipt == null ? 0 : file.records(),
                0,
                file.path().toFile().length(),
                read(pull, file, what),
                receipt == null
                        ? Map.of("scope", pull.scope(), "pages", file.pages())
                        : Map.of("scope", pull.scope(), "pages", file.pages(), "receipt", receipt));
    }

    private static Sentence read(ClaimedPull pull, PulledFile file, Sentence what) {
        List<Object> arguments = new ArrayList<>(List.of(file.records(), file.pages()));
        arguments.addAll(what.arguments());
        return Sentence.of(
                what.code() + (pull.readsAll() ? "_OF_ALL" : "_OF_CHANGES"),
                what.text() + " : " + file.records() + " articles en " + file.pages() + " pages ("
                        + (pull.readsAll() ? "tout" : "ce qui a changé") + ").",
                arguments.toArray());
    }

    /** Not everything was read: nothing of it is used, and the reason is kept. */
    public void notPulled(@ExchangeProperty("claimed") ClaimedPull pull, @ExchangeException Throwable failure) {
        try {
            ExportRefusal refusal = CallFailures.judge(failure);
            LOG.info("Link {} was not read: {} ({})", pull.link(), refusal.code(), refusal.kind());
            if ("unreadable_answer".equals(refusal.code())) {
                LOG.warn("The reading of {} broke off", pull.link(), failure);
            }
            boolean stopped = refusal.kind() == ExportRefusal.Kind.CREDENTIALS;
            int failures = links.pause(
                    pull.link(),
                    refusal.code(),
                    refusal.getMessage(),
                    stopped ? credentialsRest.of(pull.link()) : SOON,
                    !stopped);
            runs.close(
                    pull.run(),
                    SyncStatus.FAILED,
                    0,
                    0,
                    0,
                    0,
                    "Relevé interrompu, rien n'a changé : " + refusal.getMessage() + ".",
                    Map.of("scope", pull.scope(), "code", refusal.code()));
            if (stopped && failures == 1) {
                events.publishEvent(new LinkStopped(pull.link(), refusal.code(), refusal.getMessage()));
            }
        } finally {
            letGo(pull);
        }
    }

    void letGo(ClaimedPull pull) {
        inHand.remove(pull.link());
        links.letGo(pull.link());
    }

    @Scheduled(fixedDelayString = "${aloauto.erp.renew:5s}")
    void renewLeases() {
        if (!inHand.isEmpty()) {
            links.renew(Set.copyOf(inHand));
        }
    }
}
