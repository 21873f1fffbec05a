package tn.aloauto.marketplace.catalogue.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Refusal;

/** The category tree, kept in memory: every product page asks it. Read again after a write and every few seconds. */
@Component
public class Categories {

    private static final String THE_TREE = "tree";
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final LoadingCache<String, CategoryTree> cache;

    Categories(JdbcClient database, MeterRegistry meters) {
        this.database = database;
        this.cache = CaffeineCacheMetrics.monitor(
                meters,
                Caffeine.newBuilder().recordStats().expireAfterWrite(KEPT_FOR).build(key -> read()),
                "categories");
    }

    public CategoryTree tree() {
        return cache.get(THE_TREE);
    }

    /**
     * By id, by slug, or by a slug it had before. Another instance may have made it a moment ago, so an unknown one is looked
     * up once more.
     */
    public Optional<Category> find(String idOrSlug) {
        Optional<Category> known = tree().find(idOrSlug);
        if (known.isPresent()) {
            return known;
        }
        return exists(idOrSlug)
                ? readAgain().find(idOrSlug)
                : nowOf(idOrSlug)
                        .flatMap(id -> tree().find(id).or(() -> readAgain().find(id)));
    }

    public Category get(String idOrSlug) {
        return find(idOrSlug).orElseThrow(Refusal::notFound);
    }

    void forget() {
        cache.invalidateAll();
    }

    private CategoryTree readAgain() {
        forget();
        return tree();
    }

    private boolean exists(String idOrSlug) {
        return database.sql("select exists (select from category where slug = :wanted or id::text = :wanted)")
                .param("wanted", idOrSlug)
                .query(Boolean.class)
                .single();
    }

    private Optional<String> nowOf(String formerSlug) {
        return database.sql("select category_id::text from category_former_slug where slug = :slug")
                .param("slug", formerSlug)
                .query(String.class)
                .optional();
    }

    private CategoryTree read() {
        List<Category> all = database.sql(
                        """
                        select id, parent_id, name, name_ar, name_en, slug, description, image_url, position
                        from category order by position, fold(name), id""")
                .query(Category.class)
                .list();
        return CategoryTree.of(all);
    }
}
