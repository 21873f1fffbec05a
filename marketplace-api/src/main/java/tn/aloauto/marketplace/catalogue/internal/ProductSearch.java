package tn.aloauto.marketplace.catalogue.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.marketplace.catalogue.internal.ProductPage.Matches;

/**
 * Finds what a buyer typed: a part number in any spelling, else words, else the nearest words of the catalogue. The found
 * ids of a common search are kept for some seconds; what is shown about them is read anew.
 */
@Component
class ProductSearch {

    /** How far one can page through a ranked search; beyond, narrow it. */
    static final int WINDOW = 1000;

    /** A plan for any word takes each for a rare one: for a word that a quarter of a million parts hold it took fifteen times as long. */
    static final String INDEXES_ONLY = "set local enable_seqscan = off; set local plan_cache_mode = force_custom_plan";

    private static final int CANDIDATES = 1000;
    private static final int WORTH_KEEPING = 50;

    /** More matches than are ranked cost the most to find and change the least. */
    private static final int DEAR_KEPT_LONGER = 6;

    private static final int SHORTEST_REFERENCE = 4;

    private final JdbcClient database;
    private final ProductCounts counts;
    private final TransactionTemplate readOnly;
    private final Cache<ProductFilter, Found> kept;

    /**
     * @param ids ranked, at most {@value #WINDOW}; null when the caller wants another order and has to list by {@code query}
     * @param query the words as a tsquery, null when the ids were found by reference
     * @param corrected the words searched for instead of the typed ones, or null
     */
    record Found(List<Long> ids, String query, Matches matches, String corrected) {

        static final Found NOTHING = new Found(List.of(), null, Matches.NONE, null);
    }

    /** @param matches how many there are in all, as far as they were gathered */
    private record Ranked(long id, long matches) {}

    ProductSearch(
            JdbcClient database,
            ProductCounts counts,
            CatalogueSettings settings,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.readOnly = new TransactionTemplate(transactions);
        this.readOnly.setReadOnly(true);
        this.counts = counts;
        this.kept = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfter(Expiry.writing((ProductFilter filter, Found found) -> settings.countsKeptFor()
                        .multipliedBy(found.matches().count() > CANDIDATES ? DEAR_KEPT_LONGER : 1)))
                .build();
    }

    /** @param listing makes the list without the search; a fresh one each time, since a search narrows it */
    Found find(ProductFilter filter, Visibility visibility, Supplier<Listing> listing) {
        Found known = visibility.isPublic() ? kept.getIfPresent(filter) : null;
        if (known != null) {
            return known;
        }
        List<Long> byReference = byReference(filter.search(), listing.get());
        Found found = byReference.isEmpty()
                ? onIndexes(() -> byWords(filter, listing))
                : new Found(byReference, null, new Matches(byReference.size(), false), null);
        if (visibility.isPublic() && found.matches().count() >= WORTH_KEEPING) {
            kept.put(filter, found);
        }
        return found;
    }

    /**
     * How many products hold a half-typed word can only be guessed; a wrong guess must not make PostgreSQL read the whole
     * catalogue.
     */
    <T> T onIndexes(Supplier<T> work) {
        return readOnly.execute(status -> {
            database.sql(INDEXES_ONLY).update();
            return work.get();
        });
    }

    private Found byWords(ProductFilter filter, Supplier<Listing> listing) {
        return byWords(filter.search(), filter.ordering(), listing, null)
                .or(() ->
                        corrected(filter.search()).flatMap(words -> byWords(words, filter.ordering(), listing, words)))
                .orElse(Found.NOTHING);
    }

    /**
     * A last word that is one of the catalogue's is taken as finished. Only one that finds nothing may be the beginning of
     * others: the index has to gather all that begin so.
     */
    private Optional<Found> byWords(String typed, Ordering ordering, Supplier<Listing> listing, String corrected) {
        Optional<String> finished = query(typed, false);
        return finished.flatMap(query -> byQuery(query, ordering, listing.get(), corrected))
                .or(() -> query(typed, true)
                        .filter(unfinished -> !finished.equals(Optional.of(unfinished)))
                        .flatMap(query -> byQuery(query, ordering, listing.get(), corrected)));
    }

    private List<Long> byReference(String typed, Listing listing) {
        if (typed.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_REFERENCE
                || typed.codePoints().noneMatch(Character::isDigit)) {
            return List.of();
        }
        return database.sql(listing.idsByReference())
                .params(listing.parameters())
                .param("typed", typed)
                .param("window", WINDOW)
                .query(Long.class)
                .list();
    }

    private Optional<Found> byQuery(String query, Ordering ordering, Listing listing, String corrected) {
        listing.matching(query);
        if (ordering != Ordering.RELEVANCE) {
            return some(new Found(null, query, counts.of(listing), corrected));
        }
        return some(ranked(query, listing, corrected));
    }

    /** Ranked and counted in one pass, unless so many are expected that nobody counts them. */
    private Found ranked(String query, Listing listing, String corrected) {
        long expected = counts.expected(listing);
        int gathered = ProductCounts.isBeyondDoubt(expected) ? CANDIDATES : Matches.EXACT_UP_TO + 1;
        List<Ranked> found = database.sql(listing.idsByRelevance())
                .params(listing.parameters())
                .param("gathered", gathered)
                .param("candidates", CANDIDATES)
                .param("window", WINDOW)
                .query((row, number) -> new Ranked(row.getLong("id"), row.getLong("matches")))
                .list();
        Matches matches =
                found.isEmpty() ? Matches.NONE : ProductCounts.told(found.get(0).matches(), gathered, expected);
        return new Found(found.stream().map(Ranked::id).toList(), query, matches, corrected);
    }

    private static Optional<Found> some(Found found) {
        return Optional.of(found).filter(any -> any.matches().count() > 0);
    }

    /** The typed words as a tsquery whose last word may be unfinished; empty when nothing is left to search for. */
    Optional<String> query(String typed) {
        return query(typed, true);
    }

    private Optional<String> query(String typed, boolean isUnfinished) {
        return Optional.ofNullable(database.sql("select search_query(:typed, :unfinished)::text")
                .param("typed", typed)
                .param("unfinished", isUnfinished)
                .query(String.class)
                .list()
                .get(0));
    }

    private Optional<String> corrected(String typed) {
        String words = database.sql("select corrected_words(:typed)")
                .param("typed", typed)
                .query(String.class)
                .list()
                .get(0);
        return Optional.ofNullable(words).filter(found -> !found.equals(typed.strip()));
    }
}
