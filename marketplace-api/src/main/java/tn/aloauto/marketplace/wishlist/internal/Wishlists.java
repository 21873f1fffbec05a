package tn.aloauto.marketplace.wishlist.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.catalogue.ProductCard;
import tn.aloauto.marketplace.catalogue.ProductCards;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Everybody's own wish list; nobody sees another's. */
@Component
public class Wishlists {

    private static final int MOST = 500;

    private final JdbcClient database;
    private final ProductCards cards;

    /** A product on somebody's list. */
    public record Wish(ProductCard product, Instant addedAt) {}

    private record Row(long product, Instant addedAt) {}

    Wishlists(JdbcClient database, ProductCards cards) {
        this.database = database;
        this.cards = cards;
    }

    public List<Wish> of(Caller owner, Locale language) {
        List<Row> rows = database.sql(
                        "select product_id, created_at from wishlist_item where user_id = :user order by created_at desc, product_id")
                .param("user", owner.id())
                .query((row, number) -> new Row(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        Map<Long, ProductCard> shown = cards.of(rows.stream().map(Row::product).toList(), language);
        return rows.stream()
                .filter(row -> shown.containsKey(row.product()))
                .map(row -> new Wish(shown.get(row.product()), row.addedAt()))
                .toList();
    }

    /** A product that is on the list already stays where it is. */
    @Transactional
    public void add(Caller owner, long product) {
        if (cards.of(List.of(product), Locale.FRENCH).isEmpty()) {
            throw Refusal.invalid("product", "unknown_wish");
        }
        if (count(owner.id()) >= MOST) {
            throw new Refusal(409, "wishlist-full", MOST);
        }
        database.sql("insert into wishlist_item (user_id, product_id) values (:user, :product) on conflict do nothing")
                .param("user", owner.id())
                .param("product", product)
                .update();
    }

    public void remove(Caller owner, long product) {
        int removed = database.sql("delete from wishlist_item where user_id = :user and product_id = :product")
                .param("user", owner.id())
                .param("product", product)
                .update();
        if (removed == 0) {
            throw Refusal.notFound();
        }
    }

    private int count(UUID owner) {
        return database.sql("select count(*) from wishlist_item where user_id = :user")
                .param("user", owner)
                .query(Integer.class)
                .single();
    }
}
