package tn.aloauto.marketplace.cart.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.cart.CartFilling;
import tn.aloauto.marketplace.shared.Refusal;

/** Fills a cart in one statement, the products in the order of their ids. */
@Component
class FilledCart implements CartFilling {

    private final JdbcClient database;
    private final BuyersCart carts;

    FilledCart(JdbcClient database, BuyersCart carts) {
        this.database = database;
        this.carts = carts;
    }

    @Override
    @Transactional
    public Filled fill(UUID buyer, Map<Long, Integer> wanted) {
        UUID cart = carts.hold(buyer);
        Map<Long, Integer> inOrder = new TreeMap<>(wanted);
        List<Taken> taken = database.sql(
                        """
                        insert into cart_item (cart_id, product_id, quantity, seen_price)
                        select :cart, p.id, least(w.quantity, o.feed_quantity - o.reserved_quantity), o.price
                        from unnest(cast(:products as bigint[]), cast(:quantities as integer[])) as w (product, quantity)
                        join product p on p.id = w.product
                        join offer o on o.product_id = p.id
                        join vendor v on v.id = p.vendor_id
                        where p.is_active and p.moderation_status = 'approved' and o.retired_at is null
                          and v.status = 'active' and o.feed_quantity > o.reserved_quantity
                        order by p.id
                        on conflict (cart_id, product_id) do update
                          set quantity = greatest(cart_item.quantity, excluded.quantity)
                        returning product_id as product, quantity""")
                .param("cart", cart)
                .param("products", inOrder.keySet().toArray(Long[]::new))
                .param("quantities", inOrder.values().toArray(Integer[]::new))
                .query(Taken.class)
                .list();
        int lines = database.sql("select count(*) from cart_item where cart_id = :cart")
                .param("cart", cart)
                .query(Integer.class)
                .single();
        if (lines > BuyersCart.MOST_LINES) {
            throw Refusal.invalid("items", "cart_is_full", BuyersCart.MOST_LINES);
        }
        Set<Long> left = new HashSet<>(inOrder.keySet());
        left.removeAll(taken.stream().map(Taken::product).collect(Collectors.toSet()));
        return new Filled(taken, left.stream().sorted().toList());
    }
}
