package tn.aloauto.marketplace.catalogue.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.catalogue.internal.ProductPage.Matches;

/** Says how many products match without ever counting the whole catalogue: exact up to 10 000, then the planner's guess. */
@Component
class ProductCounts {

    private static final Pattern PLANNED_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");
    private static final int WORTH_KEEPING = 200;

    /** Estimates of words are off by a few times, not by ten. */
    private static final long BEYOND_DOUBT = 10L * Matches.EXACT_UP_TO;

    private final JdbcClient database;
    private final Cache<Question, Matches> kept;

    private record Question(String matches, Map<String, Object> parameters) {}

    ProductCounts(JdbcClient database, CatalogueSettings settings) {
        this.database = database;
        this.kept = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(settings.countsKeptFor())
                .build();
    }

    /** A page that is not full tells the count by itself. */
    Matches of(Listing listing, long offset, int limit, int onThisPage) {
        if (onThisPage < limit && (onThisPage > 0 || offset == 0)) {
            return new Matches(offset + onThisPage, false);
        }
        return of(listing);
    }

    Matches of(Listing listing) {
        Question question = new Question(listing.matches(), comparable(listing.parameters()));
        Matches known = kept.getIfPresent(question);
        if (known != null) {
            return known;
        }
        Matches counted = count(listing);
        if (counted.count() >= WORTH_KEEPING) {
            kept.put(question, counted);
        }
        return counted;
    }

    /** Where far more are expected than are ever counted, not even the first of them are: reading that many takes its time. */
    private Matches count(Listing listing) {
        long expected = expected(listing);
        if (expected > BEYOND_DOUBT) {
            return new Matches(expected, true);
        }
        long count = database.sql("select count(*) from (select 1 " + listing.matches() + " limit "
                        + (Matches.EXACT_UP_TO + 1) + ") m")
                .params(listing.parameters())
                .query(Long.class)
                .single();
        return count <= Matches.EXACT_UP_TO
                ? new Matches(count, false)
                : new Matches(Math.max(expected, Matches.EXACT_UP_TO + 1L), true);
    }

    private long expected(Listing listing) {
        String plan = database.sql("explain (format json) select 1 " + listing.matches())
                .params(listing.parameters())
                .query(String.class)
                .single();
        Matcher rows = PLANNED_ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    /** Arrays compare by identity, lists by what they hold. */
    private static Map<String, Object> comparable(Map<String, Object> parameters) {
        Map<String, Object> copy = new HashMap<>(parameters);
        copy.replaceAll((name, value) -> value instanceof Object[] array ? java.util.List.of(array) : value);
        return copy;
    }
}
