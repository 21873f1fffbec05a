package tn.aloauto.integration.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends a kept original through today's mapping once more, as a file of its own. */
@Component
public class Replay {

    private final Receipts receipts;
    private final Feeds feeds;
    private final Dispatcher dispatcher;

    Replay(Receipts receipts, Feeds feeds, Dispatcher dispatcher) {
        this.receipts = receipts;
        this.feeds = feeds;
        this.dispatcher = dispatcher;
    }

    /**
     * Puts the original into its feed's queue again; rejects, brake and history are those of any file, and its figures count
     * as of the time it was made.
     *
     * @param overNewer whether it may undo what a file made later says
     * @return the new receipt's id
     * @throws NoSuchFile when no file has this id
     * @throws UnknownFeed when its feed takes no files any more
     * @throws NewerApplied when a file made later was applied and it may not overwrite that
     */
    public UUID again(UUID id, boolean overNewer, String actor) {
        Receipts.Traced file = receipts.traced(id);
        Feed feed = feeds.ready(file.feed());
        if (!overNewer && feed.hasNewerThan(file.fileTime())) {
            throw new NewerApplied(feed.lastFileTime().toInstant());
        }
        UUID replay = receipts.again(id, feed, actor);
        dispatcher.arrived(replay, feed.vendorId());
        return replay;
    }
}
