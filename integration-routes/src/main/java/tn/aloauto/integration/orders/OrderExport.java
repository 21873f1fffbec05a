package tn.aloauto.integration.orders;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.sentences.Sentence;
import tn.aloauto.integration.synclog.Direction;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;
import tn.aloauto.integration.synclog.SyncStatus;
import tn.aloauto.integration.synclog.SyncType;

/**
 * The steps of an order export a route may name: claim the next order, read it, tell what became of it. Between the steps no
 * transaction is open; whatever breaks off in between is found again when the claim's lease ends.
 */
@Component("orderExport")
public class OrderExport {

    private static final Logger LOG = LoggerFactory.getLogger(OrderExport.class);
    private final OrderExports exports;
    private final ErpLinks links;
    private final OrderReader reader;
    private final SyncRuns runs;
    private final OrderExportSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final CredentialsRest credentialsRest;
    private final Backoff backoff;

    OrderExport(
            OrderExports exports,
            ErpLinks links,
            OrderReader reader,
            SyncRuns runs,
            OrderExportSettings settings,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.exports = exports;
        this.links = links;
        this.reader = reader;
        this.runs = runs;
        this.settings = settings;
        this.events = events;
        this.credentialsRest = new CredentialsRest(settings, links);
        this.transaction = new TransactionTemplate(transactions);
        this.backoff = new Backoff(settings.firstRetry(), settings.longestRetry(), () -> ThreadLocalRandom.current()
                .nextDouble());
    }

    /** The next order whose turn it is, or null. Its log row is open from here on. */
    public ClaimedOrder claim(String link) {
        Optional<ClaimedOrder> claimed = exports.claim(link);
        while (claimed.isPresent() && claimed.get().isChange() && !links.hearsChanges(link)) {
            exports.sent(claimed.get(), Reasons.NOT_TOLD);
            exports.letGo(claimed.get());
            claimed = exports.claim(link);
        }
        if (claimed.isEmpty()) {
            return null;
        }
        ClaimedOrder order = claimed.get();
        try {
            SyncRun run = runs.open(
                    link,
                    Direction.OUT,
                    SyncType.ORDER_EXPORT,
                    order.vendorId(),
                    link,
                    order.definitionVersion(),
                    order.correlationId());
            return order.with(run);
        } catch (RuntimeException databaseAway) {
            exports.letGo(order);
            throw databaseAway;
        }
    }

    /** The order as the partner needs it. */
    public OrderForPartner read(@Body ClaimedOrder claimed) {
        if (!claimed.isConfirmation() && !claimed.isCancellation() && !claimed.isChange()) {
            throw new ExportRefusal(
                    ExportRefusal.Kind.PERMANENT,
                    "unknown_event",
                    "Cet ERP ne sait pas quoi faire de l'événement « " + claimed.topic() + " »");
        }
        return reader.read(claimed);
    }

    /** The partner has it: acknowledgement to the shop, state and log row are one transaction. */
    public void sent(@ExchangeProperty("claimed") ClaimedOrder order, @Body PartnerReceipt receipt) {
        transaction.executeWithoutResult(status -> {
            boolean mine = exports.sent(order, receipt.reference());
            if (mine && order.isConfirmation()) {
                exports.acknowledge(order, receipt.reference());
            }
            links.works(order.link());
            Map<String, Object> details = new LinkedHashMap<>(receipt.details());
            details.put("attempt", order.attempts());
            if (!receipt.warnings().isEmpty()) {
                details.put("warnings", receipt.warnings());
            }
            SyncStatus outcome = mine ? SyncStatus.SUCCESS : SyncStatus.SKIPPED;
            runs.close(order.run(), outcome, 1, receipt.wasThere() ? 0 : 1, 0, 0, story(order, receipt, mine), details);
        });
        exports.letGo(order);
    }

    /** The partner does not have it, or we cannot know: keep it for later, or give it up with its reason. */
    public void notSent(@ExchangeProperty("claimed") ClaimedOrder order, @ExchangeException Throwable failure) {
        try {
            ExportRefusal refusal = refusal(failure);
            LOG.info(
                    "Order {} over {} not sent: {} ({} {})",
                    order.number(),
                    order.link(),
                    refusal.code(),
                    refusal.kind(),
                    refusal.behind());
            boolean givenUp = Boolean.TRUE.equals(transaction.execute(status -> keep(order, refusal)));
            if (givenUp) {
                events.publishEvent(new OrderParked(
                        order.link(), order.vendorOrderId(), order.number(), refusal.code(), refusal.getMessage()));
            }
        } finally {
            exports.letGo(order);
        }
    }

    /** Whether it is given up. */
    private boolean keep(ClaimedOrder order, ExportRefusal refusal) {
        String reason = refusal.getMessage();
        boolean strike = refusal.kind() == ExportRefusal.Kind.UNKNOWN;
        boolean givenUp = refusal.kind() == ExportRefusal.Kind.PERMANENT
                || strike && order.strikes() + 1 >= settings.maxStrikes();
        Map<String, Object> details =
                new HashMap<>(Map.of("code", refusal.code(), "attempt", order.attempts(), "given_up", givenUp));
        if (givenUp) {
            exports.dead(order, refusal.code(), reason);
        } else {
            Duration wait = waitAfter(order, refusal);
            details.put("retry_in_seconds", Math.max(1, wait.toSeconds()));
            exports.postpone(order, refusal.code(), reason, wait, strike);
        }
        String end = givenUp ? " Abandonnée : à reprendre par une personne." : " Nouvel essai prévu.";
        runs.close(
                order.run(),
                SyncStatus.FAILED,
                1,
                0,
                givenUp ? 1 : 0,
                0,
                "Commande " + order.number() + " : " + reason + "." + end,
                details);
        return givenUp;
    }

    private Duration waitAfter(ClaimedOrder order, ExportRefusal refusal) {
        return switch (refusal.kind()) {
            case CREDENTIALS -> {
                Duration rest = credentialsRest.of(order.link());
                if (links.pause(order.link(), refusal.code(), refusal.getMessage(), rest) == 1) {
                    events.publishEvent(new LinkStopped(order.link(), refusal.code(), refusal.getMessage()));
                }
                yield rest;
            }
            case UNAVAILABLE -> {
                Duration linkWait = backoff.after(links.failures(order.link()) + 1);
                links.pause(order.link(), refusal.code(), refusal.getMessage(), linkWait);
                yield backoff.after(order.attempts());
            }
            default -> backoff.after(order.strikes() + 1);
        };
    }

    private static ExportRefusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExportRefusal refusal) {
                return refusal;
            }
        }
        LOG.warn("An order export broke off on our side", failure);
        return new ExportRefusal(ExportRefusal.Kind.UNKNOWN, "broken_off", "L'envoi s'est interrompu de notre côté");
    }

    private static Sentence story(ClaimedOrder order, PartnerReceipt receipt, boolean mine) {
        boolean again = receipt.wasThere() && order.isConfirmation();
        String text = "Commande " + order.number() + " "
                + (order.isCancellation()
                        ? "annulée dans l'ERP"
                        : order.isChange() ? "mise à jour dans l'ERP" : "enregistrée dans l'ERP")
                + " : " + receipt.reference()
                + (again ? " (elle y était déjà : la réponse d'un essai précédent s'était perdue)" : "");
        if (!mine || !receipt.warnings().isEmpty()) {
            return Sentence.plain(text
                    + receipt.warnings().stream()
                            .map(warning -> ". Attention : " + warning)
                            .collect(Collectors.joining())
                    + (mine ? "" : ". Une autre instance l'a terminée entre-temps"));
        }
        if (again) {
            return Sentence.of("ORDER_WAS_IN_ERP", text, order.number(), receipt.reference());
        }
        if (order.isCancellation()) {
            return Sentence.of("ORDER_CANCELLED_IN_ERP", text, order.number(), receipt.reference());
        }
        return order.isChange()
                ? Sentence.of("ORDER_CHANGED_IN_ERP", text, order.number(), receipt.reference())
                : Sentence.of("ORDER_IN_ERP", text, order.number(), receipt.reference());
    }
}
