package tn.aloauto.marketplace.cart.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.catalogue.ProductCard;
import tn.aloauto.marketplace.catalogue.ProductCards;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.stock.OutOfStock;

/** One buyer's cart. Showing it also notes the prices shown: an order at another price asks again. */
@Service
@Transactional
public class BuyersCart implements Carts {

    static final int MOST_LINES = 200;
    private static final int MOST_PIECES = 999;

    private final JdbcClient database;
    private final ProductCards cards;
    private final CartLines lines;

    /**
     * A line as the buyer sees it.
     *
     * @param unitPrice with its VAT
     * @param seenPrice the vendor's price the buyer saw last time, where it was another one; else null
     * @param available how many could be ordered now; 0 when it is no longer sold
     */
    public record Item(
            UUID id,
            ProductCard product,
            int quantity,
            Money unitPrice,
            Money totalPrice,
            Money seenPrice,
            int available) {

        /** At the unit price the bill says. */
        public Item at(Money unit) {
            return new Item(id, product, quantity, unit, unit.times(quantity), seenPrice, available);
        }
    }

    private record StoredItem(UUID id, long productId, int quantity, BigDecimal seenPrice, int available) {}

    private record Filled(int already, long lines) {}

    private record Wanted(long productId, String name, int available, boolean sellable) {}

    BuyersCart(JdbcClient database, ProductCards cards, CartLines lines) {
        this.database = database;
        this.cards = cards;
        this.lines = lines;
    }

    public UUID idOf(UUID buyer) {
        return database.sql("select id from cart where user_id = :buyer")
                .param("buyer", buyer)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> open(buyer));
    }

    /** @param cart what {@link #idOf} says */
    public List<Item> show(UUID cart, Locale language) {
        List<StoredItem> stored = database.sql(
                        """
                        select i.id, i.product_id, i.quantity, i.seen_price,
                               case when p.is_active and p.moderation_status = 'approved' and o.retired_at is null
                                      and v.status = 'active'
                                 then greatest(o.feed_quantity - o.reserved_quantity, 0) else 0 end as available
                        from cart_item i join product p on p.id = i.product_id join offer o on o.product_id = p.id
                        join vendor v on v.id = p.vendor_id
                        where i.cart_id = :cart order by i.created_at, i.id""")
                .param("cart", cart)
                .query(StoredItem.class)
                .list();
        Map<Long, ProductCard> products =
                cards.of(stored.stream().map(StoredItem::productId).toList(), language);
        List<Item> items = stored.stream()
                .map(item -> item(item, products.get(item.productId())))
                .toList();
        noteSeenPrices(items);
        return items;
    }

    /** Adds, or adds to what is there. */
    public void add(UUID buyer, long productId, int quantity) {
        UUID cart = hold(buyer);
        Filled filled = database.sql(
                        """
                        select coalesce(sum(quantity) filter (where product_id = :product), 0) as already, count(*) as lines
                        from cart_item where cart_id = :cart""")
                .param("cart", cart)
                .param("product", productId)
                .query(Filled.class)
                .single();
        refuseWhatCannotBeSold(productId, filled.already() + quantity);
        if (filled.lines() >= MOST_LINES) {
            throw Refusal.invalid("product", "cart_is_full", MOST_LINES);
        }
        database.sql(
                        """
                        insert into cart_item (cart_id, product_id, quantity, seen_price)
                        select :cart, product_id, :quantity, price from offer where product_id = :product
                        on conflict (cart_id, product_id)
                        do update set quantity = cart_item.quantity + excluded.quantity, seen_price = excluded.seen_price""")
                .param("cart", cart)
                .param("product", productId)
                .param("quantity", quantity)
                .update();
    }

    public void change(UUID buyer, UUID itemId, int quantity) {
        UUID cart = hold(buyer);
        long product = database.sql("select product_id from cart_item where id = :id and cart_id = :cart")
                .param("id", itemId)
                .param("cart", cart)
                .query(Long.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        refuseWhatCannotBeSold(product, quantity);
        database.sql("update cart_item set quantity = :quantity where id = :id")
                .param("id", itemId)
                .param("quantity", quantity)
                .update();
    }

    public void remove(UUID buyer, UUID itemId) {
        int removed = database.sql("delete from cart_item where id = :id and cart_id = :cart")
                .param("id", itemId)
                .param("cart", hold(buyer))
                .update();
        if (removed == 0) {
            throw Refusal.notFound();
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Content takeHold(UUID buyer) {
        UUID cart = hold(buyer);
        String coupon = database.sql("select coalesce(coupon_code, '') from cart where id = :cart")
                .param("cart", cart)
                .query(String.class)
                .single();
        return new Content(lines.of(cart), coupon.isEmpty() ? null : coupon);
    }

    /** Puts a code into the cart, null takes it out. Whether it applies is told by the totals. */
    public void keepCoupon(UUID buyer, String code) {
        database.sql("update cart set coupon_code = :code where id = :cart")
                .param("code", code, java.sql.Types.VARCHAR)
                .param("cart", hold(buyer))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void empty(UUID buyer) {
        database.sql("delete from cart_item where cart_id = (select id from cart where user_id = :buyer)")
                .param("buyer", buyer)
                .update();
        database.sql("update cart set coupon_code = null where user_id = :buyer and coupon_code is not null")
                .param("buyer", buyer)
                .update();
    }

    /** Two requests on one cart go one after the other. */
    UUID hold(UUID buyer) {
        UUID cart = idOf(buyer);
        database.sql("select 1 from cart where id = :cart for update")
                .param("cart", cart)
                .query(Integer.class)
                .single();
        return cart;
    }

    private UUID open(UUID buyer) {
        return database.sql(
                        """
                        insert into cart (user_id) values (:buyer)
                        on conflict (user_id) do update set updated_at = now() returning id""")
                .param("buyer", buyer)
                .query(UUID.class)
                .single();
    }

    private void refuseWhatCannotBeSold(long productId, int quantity) {
        Wanted wanted = database.sql(
                        """
                        select p.id as product_id, p.name, greatest(o.feed_quantity - o.reserved_quantity, 0) as available,
                               p.is_active and p.moderation_status = 'approved' and o.retired_at is null
                                 and v.status = 'active' as sellable
                        from product p join offer o on o.product_id = p.id join vendor v on v.id = p.vendor_id
                        where p.id = :product""")
                .param("product", productId)
                .query(Wanted.class)
                .optional()
                .filter(Wanted::sellable)
                .orElseThrow(() -> Refusal.invalid("product", "unknown_product"));
        if (quantity > MOST_PIECES) {
            throw Refusal.invalid("quantity", "max", MOST_PIECES);
        }
        if (wanted.available() < quantity) {
            throw new OutOfStock(
                    List.of(new OutOfStock.Shortage(productId, wanted.name(), quantity, wanted.available())));
        }
    }

    private void noteSeenPrices(List<Item> items) {
        if (items.stream().allMatch(item -> item.seenPrice() == null)) {
            return;
        }
        database.sql(
                        """
                        update cart_item i set seen_price = seen.price
                        from unnest(cast(:items as uuid[]), cast(:prices as numeric[])) as seen(id, price)
                        where i.id = seen.id and i.seen_price <> seen.price""")
                .param("items", items.stream().map(Item::id).toArray(UUID[]::new))
                .param(
                        "prices",
                        items.stream()
                                .map(item -> item.product().price().amount())
                                .toArray(BigDecimal[]::new))
                .update();
    }

    private static Item item(StoredItem stored, ProductCard product) {
        return new Item(
                stored.id(),
                product,
                stored.quantity(),
                product.price(),
                product.price().times(stored.quantity()),
                product.price().amount().compareTo(stored.seenPrice()) == 0 ? null : new Money(stored.seenPrice()),
                stored.available());
    }
}
