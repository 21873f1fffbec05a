package tn.aloauto.integration.mapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a file is about: which fields it must have, and which it may have besides. */
public enum FileKind {
    /** Articles with their price and how many there are. */
    STOCK(
            EnumSet.of(Target.REFERENCE, Target.NAME, Target.CATEGORY, Target.PRICE, Target.QUANTITY),
            EnumSet.of(
                    Target.BRAND,
                    Target.DESCRIPTION,
                    Target.OE_REFERENCES,
                    Target.CROSS_REFERENCES,
                    Target.GTIN,
                    Target.VAT_RATE,
                    Target.VEHICLE_MAKE,
                    Target.VEHICLE_MODEL,
                    Target.VEHICLE_YEARS)),

    /** New prices of articles that are known; says nothing else of them. */
    PRICE(EnumSet.of(Target.REFERENCE, Target.PRICE), EnumSet.of(Target.VAT_RATE)),

    /** Articles without a count: a new one has none in stock until a stock file says otherwise. */
    CATALOGUE(
            EnumSet.of(Target.REFERENCE, Target.NAME, Target.CATEGORY, Target.PRICE),
            EnumSet.of(
                    Target.BRAND,
                    Target.DESCRIPTION,
                    Target.OE_REFERENCES,
                    Target.CROSS_REFERENCES,
                    Target.GTIN,
                    Target.VAT_RATE,
                    Target.VEHICLE_MAKE,
                    Target.VEHICLE_MODEL,
                    Target.VEHICLE_YEARS)),

    /** Where the vendor's orders stand. */
    ORDER_STATUS(
            EnumSet.of(Target.ORDER_NUMBER, Target.STATUS),
            EnumSet.of(
                    Target.TRACKING,
                    Target.CARRIER,
                    Target.STATUS_DATE,
                    Target.STATUS_REASON,
                    Target.PARTNER_REFERENCE));

    private final Set<Target> needed;
    private final Set<Target> possible;

    FileKind(Set<Target> needed, Set<Target> possible) {
        this.needed = needed;
        this.possible = EnumSet.copyOf(needed);
        this.possible.addAll(possible);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its rows are articles of the catalogue. */
    public boolean isOfArticles() {
        return this != ORDER_STATUS;
    }

    /** Whether it says how many there are. */
    public boolean counts() {
        return this == STOCK;
    }

    /** Whether an article nobody knows yet is taken up. */
    public boolean creates() {
        return this != PRICE;
    }

    boolean needs(Target target) {
        return needed.contains(target);
    }

    List<String> targets() {
        return Stream.of(Target.values())
                .filter(possible::contains)
                .map(Target::word)
                .toList();
    }

    static List<String> words() {
        return Stream.of(values()).map(FileKind::word).toList();
    }

    static FileKind called(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
