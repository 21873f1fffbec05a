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
        if (isBeyondDoubt(expected)) {
            return new Matches(expected, true);
        }
        int gathered = Matches.EXACT_UP_TO + 1;
        long count = database.sql("select count(*) from (select 1 " + listing.matches() + " limit " + gathered + ") m")
                .params(listing.parameters())
                .query(Long.class)
                .single();
        return told(count, gathered, expected);
    }

    static boolean isBeyondDoubt(long expected) {
        return expected > BEYOND_DOUBT;
    }

    /** What is told of so many counted when no more than {@code gathered} were looked at. */
    static Matches told(long counted, int gathered, long expected) {
        return counted < gathered ? new Matches(counted, false) : new Matches(Math.max(expected, counted), true);
    }

    /** The planner's guess. */
    long expected(Listing listing) {
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
