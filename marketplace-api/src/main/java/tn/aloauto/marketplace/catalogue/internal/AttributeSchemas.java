package tn.aloauto.marketplace.catalogue.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which attributes count in a category: its own and those of the categories above. Kept in memory like the tree. */
@Component
public class AttributeSchemas {

    private static final String ALL = "all";
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final Categories categories;
    private final LoadingCache<String, Map<Long, List<Attribute>>> cache;

    AttributeSchemas(JdbcClient database, Categories categories) {
        this.database = database;
        this.categories = categories;
        this.cache = Caffeine.newBuilder().expireAfterWrite(KEPT_FOR).build(key -> read());
    }

    /** In display order. Of two with the same code the one nearer to the category counts. */
    public List<Attribute> of(long category) {
        Map<String, Attribute> byCode = new TreeMap<>();
        for (Category ancestor : categories.tree().wayDownTo(category)) {
            definedIn(ancestor.id()).forEach(attribute -> byCode.put(attribute.code(), attribute));
        }
        List<Attribute> all = new ArrayList<>(byCode.values());
        all.sort(Comparator.comparingInt(Attribute::position).thenComparing(Attribute::code));
        return all;
    }

    List<Attribute> definedIn(long category) {
        return cache.get(ALL).getOrDefault(category, List.of());
    }

    void forget() {
        cache.invalidateAll();
    }

    private Map<Long, List<Attribute>> read() {
        return database
                .sql(
                        """
                        select category_id, code, name, name_ar, name_en, kind, unit, choices, is_required, is_facet, least,
                               most, position
                        from category_attribute""")
                .query((row, number) -> attribute(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attribute::categoryId));
    }

    static Attribute attribute(ResultSet row) throws SQLException {
        Array choices = row.getArray("choices");
        return new Attribute(
                row.getLong("category_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_ar"),
                row.getString("name_en"),
                Attribute.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("unit"),
                List.of((String[]) choices.getArray()),
                row.getBoolean("is_required"),
                row.getBoolean("is_facet"),
                row.getBigDecimal("least"),
                row.getBigDecimal("most"),
                row.getInt("position"));
    }
}
