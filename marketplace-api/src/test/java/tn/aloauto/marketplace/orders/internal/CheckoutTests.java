package tn.aloauto.marketplace.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.pricing.Article;
import tn.aloauto.marketplace.pricing.Bill;
import tn.aloauto.marketplace.pricing.PriceRules;
import tn.aloauto.marketplace.pricing.Tariff;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.stock.OutOfStock;

/** Only what can be sold at the price that was seen becomes an order (O4). */
class CheckoutTests {

    private static Carts.Line line(int quantity, String seenPrice, String price, int available, boolean sellable) {
        Article article = new Article(
                1, 1, quantity, new BigDecimal(price), true, "standard", Set.of(1L), "new", 0, BigDecimal.ZERO);
        return new Carts.Line("SKU", "Pièce", new BigDecimal(seenPrice), available, sellable, article);
    }

    @Test
    void refuseWhatMayNotBeOrdered() {
        assertThatThrownBy(() -> Checkout.fit(List.of())).hasMessage("cart-empty");
        assertThatThrownBy(() -> Checkout.fit(List.of(line(5, "1", "1", 4, true))))
                .isInstanceOf(OutOfStock.class);
        assertThatThrownBy(() -> Checkout.fit(List.of(line(1, "1", "1", 4, false))))
                .hasMessage("product-unavailable");
        assertThatThrownBy(() -> Checkout.fit(List.of(line(1, "1", "10", 4, true))))
                .isInstanceOf(Refusal.class)
                .hasMessage("price-changed");
        List<Carts.Line> fit = List.of(line(4, "1.000", "1", 4, true));
        assertThat(Checkout.fit(fit)).isEqualTo(fit);
    }

    @Test
    void sayWhichArticleIsMeantAndWhatItCostsNow() {
        assertThat(refusal(line(1, "1", "1", 4, false)))
                .isEqualTo(Map.of("items", List.of(Map.of("product", 1L, "name", "Pièce"))));
        assertThat(refusal(line(1, "1", "10", 4, true)))
                .isEqualTo(Map.of(
                        "items",
                        List.of(Map.of(
                                "product",
                                1L,
                                "name",
                                "Pièce",
                                "seen_price",
                                Money.of("1"),
                                "price",
                                Money.of("10")))));
    }

    private static Map<String, Object> refusal(Carts.Line line) {
        return catchThrowableOfType(Refusal.class, () -> Checkout.fit(List.of(line)))
                .details();
    }

    @Test
    void refuseAnotherTotalThanTheOneShown() {
        List<Carts.Line> lines = List.of(line(2, "50", "50", 4, true));
        Bill bill = Bill.of(
                lines.stream().map(Carts.Line::article).toList(),
                new PriceRules(
                        Map.of("standard", new BigDecimal("0.19")), Map.of(), List.of(), null, new Tariff(List.of())),
                new Bill.Destination(null, false));
        Checkout checkout = new Checkout(lines, bill, null);

        assertThatCode(() -> checkout.refuseUnless(null)).doesNotThrowAnyException();
        assertThatCode(() -> checkout.refuseUnless(Money.of("100.000"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> checkout.refuseUnless(Money.of("99.999"))).hasMessage("total-changed");
    }
}
