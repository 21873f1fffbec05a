package tn.aloauto.integration.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far one file may go before it is held, in percent. A feed's route file may narrow or widen each.
 *
 * @param maxLost of the feed's live offers that a full file leaves out
 * @param maxZeroed of the feed's offers in stock whose quantity falls to zero
 * @param maxMoved of the file's known articles whose price moves further than priceMovePercent
 * @param priceMovePercent how far a price may move without being counted
 * @param maxRejected of the file's rows
 * @param maxNew of the file's good rows, while it names fewer than half of what the feed sells
 * @param fromRows fewer rows than these never stop a file, but for maxLost
 */
public record BrakeLimits(
        @DefaultValue("30") int maxLost,
        @DefaultValue("50") int maxZeroed,
        @DefaultValue("20") int maxMoved,
        @DefaultValue("50") int priceMovePercent,
        @DefaultValue("50") int maxRejected,
        @DefaultValue("80") int maxNew,
        @DefaultValue("20") int fromRows) {

    /** The same, with what a feed says otherwise: {@code maxLost=20, priceMove=80}. What cannot be read is left out. */
    public BrakeLimits with(String ofFeed) {
        Map<String, Integer> own = new LinkedHashMap<>();
        for (String entry : ofFeed.split("[,\\s]+", -1)) {
            int equals = entry.indexOf('=');
            if (equals > 0 && entry.substring(equals + 1).matches("\\d{1,6}")) {
                own.put(entry.substring(0, equals), Integer.valueOf(entry.substring(equals + 1)));
            }
        }
        return new BrakeLimits(
                own.getOrDefault("maxLost", maxLost),
                own.getOrDefault("maxZeroed", maxZeroed),
                own.getOrDefault("maxMoved", maxMoved),
                own.getOrDefault("priceMove", priceMovePercent),
                own.getOrDefault("maxRejected", maxRejected),
                own.getOrDefault("maxNew", maxNew),
                own.getOrDefault("fromRows", fromRows));
    }

    /** Corrections are few rows, new ones and doubtful ones: what they reject or create says nothing of the shelf. */
    public BrakeLimits ofCorrections() {
        return new BrakeLimits(maxLost, maxZeroed, maxMoved, priceMovePercent, 100, 100, fromRows);
    }

    double priceMove() {
        return priceMovePercent / 100.0;
    }
}
