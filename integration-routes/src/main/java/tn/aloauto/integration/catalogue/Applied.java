package tn.aloauto.integration.catalogue;

import tn.aloauto.integration.sentences.Sentence;

/**
 * What a file did: total = created + updated + unchanged + rejected.
 *
 * @param removed offers of the feed that a full file no longer names
 * @param settled reservations that the vendor's own figures now count
 * @param changeSet its number in the history; 0 when nothing good was in the file
 * @param brake why the file should be held rather than applied, in words its vendor understands; null when it need not
 * @param stagingMillis reading, checking and copying the rows
 * @param mergeMillis everything the database did with them afterwards
 */
public record Applied(
        int total,
        int created,
        int updated,
        int rejected,
        int removed,
        int settled,
        int changeSet,
        Sentence brake,
        long stagingMillis,
        long mergeMillis) {

    public int unchanged() {
        return total - created - updated - rejected;
    }

    /** Nothing was taken of the file. */
    public boolean nothingGood() {
        return rejected == total;
    }
}
