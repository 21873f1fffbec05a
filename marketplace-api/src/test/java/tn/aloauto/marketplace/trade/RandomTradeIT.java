package tn.aloauto.marketplace.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.EngineStandIn;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;
import tn.aloauto.marketplace.orders.internal.UnconfirmedOrders;
import tn.aloauto.marketplace.payments.internal.CardPayments;

/**
 * Everybody does what comes to their minds, many at once, and the books must agree at every moment. A sequence follows from
 * the seed and its number ({@code -Daloauto.trade.seed}); how many there are, {@code -Daloauto.trade.sequences} says. Which
 * of them meet is up to the machine. Seen to fail on a shop that took pieces without looking whether there are any (S4), counted
 * no use of a coupon (C1), wrote nothing down of a refund (P1).
 */
@MarketplaceTest
class RandomTradeIT {

    private static final int THREADS = 6;
    private static final int SEQUENCES = Integer.getInteger("aloauto.trade.sequences", 750);
    private static final long SEED = Long.getLong("aloauto.trade.seed", 20_261);
    private static final int BETWEEN_AUDITS = 100;

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private UnconfirmedOrders unconfirmed;

    @Autowired
    private CardPayments cards;

    private Market market;
    private Books books;
    private Trader trader;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger audits = new AtomicInteger();

    @Test
    @DisplayName("S1-S5, O1-O6, P1-P3, K1-K3, V1, C1, C2, A1, A3, A4, X1, X2: random trade, and the books agree")
    void theBooksAgreeWhateverPeopleDo() throws Exception {
        market = new Market(shop, people, 24);
        books = new Books(market);
        trader = new Trader(market, new Trader.Clockwork(unconfirmed::cancelExpired, this::readTheCards));

        trade();
        unconfirmed.cancelExpired();
        readTheCards();

        assertThat(books.violationsAtTheEnd()).isEmpty();
        whatACardPaidIsPaidOrGoesBack();
        theFilesFiguresStand();
        theLogCannotBeChanged();
        System.out.printf(
                "Random trade, seed %d: %d sequences, %d orders, %d audits%n  done %s%n  refused %s%n",
                SEED, SEQUENCES, market.sales.size(), audits.get(), market.done, market.refused);
        assertThat(market.done.keySet())
                .as("everything happened that can happen")
                .contains(
                        "order",
                        "confirm",
                        "cancel",
                        "delivered",
                        "failed",
                        "paid",
                        "callback",
                        "return",
                        "refund",
                        "stock file",
                        "rushed order",
                        "price",
                        "sign in");
        assertThat(market.refused.get("order").get()).as("some came too late").isPositive();
    }

    private void trade() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Void>> lives = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            lives.add(this::live);
        }
        try {
            for (Future<Void> life : threads.invokeAll(lives)) {
                life.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Void live() {
        for (int number = next.getAndIncrement(); number < SEQUENCES; number = next.getAndIncrement()) {
            try {
                trader.sequence(new Random(SEED * 1_000_003 + number));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "Sequence " + number + " of seed " + SEED + ": " + failure.getMessage(), failure);
            }
            if (number % BETWEEN_AUDITS == 0) {
                assertThat(books.violations())
                        .as("after sequence %d of seed %d", number, SEED)
                        .isEmpty();
                audits.incrementAndGet();
            }
        }
        return null;
    }

    /** In the shop's order, and past what somebody holds: two who let time pass at once must not wait for each other. */
    private void readTheCards() {
        Shelf.database()
                .sql(
                        """
                        update card_payment set next_read_at = now() where payment_id in (
                          select payment_id from card_payment where state in ('opening', 'open', 'declined') order by payment_id for update skip locked)""")
                .update();
        cards.settleWhatIsDue();
    }

    /** P3: the provider took the money: then the payment says so, and of an order that came to nothing it goes back. */
    private void whatACardPaidIsPaidOrGoesBack() {
        for (Market.Sale sale : market.sales) {
            EngineStandIn.Card card = EngineStandIn.CARDS.get(UUID.fromString(sale.payment()));
            if (card != null && card.state.equals("paid")) {
                ShopClient buyer = shop.as(sale.buyer().person());
                buyer.post("/api/v1/payments/" + sale.payment() + "/card/check", null);
                String payment = buyer.get("/api/v1/payments/" + sale.payment())
                        .json()
                        .get("status")
                        .asText();
                String order = buyer.get("/api/v1/orders/" + sale.order())
                        .json()
                        .get("status")
                        .asText();
                assertThat(payment).as("P3, %s order", order).isIn("paid", "refunded");
                assertThat(order).as("P3").isNotEqualTo("new");
            }
        }
    }

    /** S5: a file that says N sets N, whatever was sold meanwhile stays reserved. */
    private void theFilesFiguresStand() {
        for (Market.Good good : market.fed) {
            VendorFiles.Said said = VendorFiles.LAST.get(good.id());
            if (said != null) {
                assertThat(Shelf.count(good.id()).feedQuantity()).as("S5").isEqualTo(said.quantity());
                assertThat(Shelf.database()
                                .sql(
                                        "select count(*) from stock_reservation r join vendor_order vo on vo.id = r.vendor_order_id"
                                                + " where r.product_id = :product and r.state = 'open' and vo.acknowledged_at <= :made")
                                .param("product", good.id())
                                .param("made", java.sql.Timestamp.from(said.made()))
                                .query(Integer.class)
                                .single())
                        .as("S5: counted by the file and still reserved")
                        .isZero();
            }
        }
    }

    private static void theLogCannotBeChanged() throws SQLException {
        for (String attempt : List.of(
                "delete from marketplace.activity_log", "update marketplace.activity_log set actor = 'nobody'")) {
            try (Connection application = MarketplaceTest.RealDatabase.DATABASE.connectAs("marketplace_app")) {
                assertThatThrownBy(() -> application.createStatement().execute(attempt))
                        .as("A3")
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
