package tn.aloauto.integration.intake;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.mapping.FileKind;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.synclog.SyncRun;

/** Applies a claimed file in the way its kind asks for, which its feed's mapping says. */
@Component
class ApplyFile {

    private final Feeds feeds;
    private final Originals originals;
    private final ApplyStockFile articles;
    private final ApplyOrderStatusFile orders;
    private final ProposedMappings proposed;

    ApplyFile(
            Feeds feeds,
            Originals originals,
            ApplyStockFile articles,
            ApplyOrderStatusFile orders,
            ProposedMappings proposed) {
        this.feeds = feeds;
        this.originals = originals;
        this.articles = articles;
        this.orders = orders;
        this.proposed = proposed;
    }

    /** @throws FileRefused for a reason that lies in the file; any other exception may pass by waiting */
    Outcome apply(ClaimedFile file, SyncRun run) {
        Feed feed = feeds.find(file.feed()).filter(Feed::isActive).orElseThrow(() -> FileRefused.feedGone(file.feed()));
        Mapping mapping = originals.mapping(feed);
        if (mapping.kind() == FileKind.ORDER_STATUS) {
            return orders.apply(file, feed, mapping, run);
        }
        try {
            return articles.apply(file, run);
        } catch (HeaderChanged changed) {
            throw proposed.instead(changed, file);
        }
    }

    /**
     * Does everything a stock file asks for, in the caller's transaction.
     *
     * @throws FileRefused for a reason that lies in the file
     * @throws Braked when somebody has to decide first
     */
    ApplyStockFile.Work work(ClaimedFile file, Path original) {
        try {
            return articles.work(file, original);
        } catch (HeaderChanged changed) {
            throw proposed.instead(changed, file);
        }
    }

    /** Ends a file that changed nothing. */
    void end(ClaimedFile file, SyncRun run, Outcome outcome) {
        articles.end(file, run, outcome);
    }
}
