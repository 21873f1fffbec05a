package tn.aloauto.integration.intake;

import java.util.List;
import java.util.Map;
import tn.aloauto.integration.history.ChangeSets.PriceMove;

/**
 * What a file would do if it came now.
 *
 * @param verdict the status the file would end with: completed, partial, held, failed or duplicate
 * @param changed how many rows would change in each field
 */
public record Rehearsal(
        String verdict,
        String message,
        int totalRows,
        int createdRows,
        int updatedRows,
        int unchangedRows,
        int removedRows,
        int errorRows,
        Map<String, Integer> changed,
        List<PriceMove> largestPriceMoves,
        List<Reject> firstRejects) {

    /** A cell that would be refused. */
    public record Reject(
            int row,
            long line,
            String sheet,
            String column,
            String value,
            String code,
            String message,
            String suggestion) {}

    static Rehearsal refused(String message) {
        return unread("failed", message);
    }

    static Rehearsal held(String message) {
        return unread("held", message);
    }

    private static Rehearsal unread(String verdict, String message) {
        return new Rehearsal(verdict, message, 0, 0, 0, 0, 0, 0, Map.of(), List.of(), List.of());
    }
}
