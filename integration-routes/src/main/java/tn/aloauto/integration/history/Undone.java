package tn.aloauto.integration.history;

import java.util.List;

/**
 * What undoing a file came to.
 *
 * @param restored products that say again what they said before
 * @param removed products the file had created and nothing points at
 * @param retired products the file had created that something points at: not for sale any more
 * @param kept touched since, left as they are; at most a hundred are named
 */
public record Undone(
        int changeSet, int restored, int removed, int retired, int kept, List<Kept> keptRows, boolean alreadyDone) {

    /** A product that was left as it is, and why. */
    public record Kept(long productId, String sku, String reason) {}

    public int affected() {
        return restored + removed + retired;
    }
}
