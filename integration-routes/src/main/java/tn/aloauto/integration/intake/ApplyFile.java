package tn.aloauto.integration.intake;

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

    ApplyFile(Feeds feeds, Originals originals, ApplyStockFile articles, ApplyOrderStatusFile orders) {
        this.feeds = feeds;
        this.originals = originals;
        this.articles = articles;
        this.orders = orders;
    }

    /** @throws FileRefused for a reason that lies in the file; any other exception may pass by waiting */
    Outcome apply(ClaimedFile file, SyncRun run) {
        Feed feed = feeds.find(file.feed())
                .filter(Feed::isActive)
                .orElseThrow(() -> new FileRefused("Le flux « " + file.feed() + " » a été retiré."));
        Mapping mapping = originals.mapping(feed);
        return mapping.kind() == FileKind.ORDER_STATUS
                ? orders.apply(file, feed, mapping, run)
                : articles.apply(file, run);
    }

    /** Ends a file that changed nothing. */
    void end(ClaimedFile file, SyncRun run, Outcome outcome) {
        articles.end(file, run, outcome);
    }
}
