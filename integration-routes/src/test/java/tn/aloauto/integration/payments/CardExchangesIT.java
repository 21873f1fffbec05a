package tn.aloauto.integration.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.simulators.clictopay.CardFault;
import tn.aloauto.simulators.clictopay.ClicToPaySimulator;

/** What is asked of the card provider happens once, whatever becomes of the answers (B-107, B-122, B-166; P2, P3). */
@IntegrationTest
class CardExchangesIT {

    private static final ClicToPaySimulator PROVIDER = IntegrationTest.RealDatabase.CARDS;

    @Autowired
    private CardExchanges exchanges;

    @Autowired
    private TestRestTemplate http;

    private CardGateway.Opened open(UUID payment) {
        return exchanges.open(payment, 107_000, "Commande A-1", "https://shop.example.tn/payment-return");
    }

    @Test
    @DisplayName("P3: of many requests for one payment one page comes out, in millimes of dinars")
    void onePaymentHasOnePage() throws Exception {
        UUID payment = UUID.randomUUID();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            requests.add(() -> open(payment).reference());
        }
        List<String> references = new ArrayList<>();
        for (Future<String> answer : threads.invokeAll(requests)) {
            references.add(answer.get());
        }
        threads.shutdown();

        assertThat(references.stream().distinct()).hasSize(1);
        assertThat(PROVIDER.order(references.get(0)).amount()).isEqualTo(107_000);
        assertThat(PROVIDER.order(references.get(0)).number()).isEqualTo(CardExchanges.ours(payment) + "x1");
        assertThat(PROVIDER.order(references.get(0)).number().length()).isLessThanOrEqualTo(32);
    }

    @Test
    @DisplayName("P3: a page whose address was lost is left alone, another one is opened; nothing is paid twice")
    void aLostAnswerOpensAnotherPage() {
        UUID payment = UUID.randomUUID();
        PROVIDER.fault("register.do", CardFault.DROP_ANSWER);

        assertThatThrownBy(() -> open(payment)).isInstanceOf(GatewayAway.class);
        CardGateway.Opened opened = open(payment);

        assertThat(PROVIDER.order(opened.reference()).number()).endsWith("x2");
        PROVIDER.pay(opened.reference(), true);
        assertThat(exchanges.read(payment)).hasValueSatisfying(reading -> {
            assertThat(reading.state()).isEqualTo(CardGateway.State.PAID);
            assertThat(reading.amount()).isEqualTo(107_000);
            assertThat(reading.currency()).isEqualTo("788");
            assertThat(reading.reference()).isEqualTo(opened.reference());
        });
    }

    @Test
    void whatNeverReachedTheProviderIsRegisteredUnderTheSameNumber() {
        UUID payment = UUID.randomUUID();
        PROVIDER.fault("register.do", CardFault.RESET);

        assertThatThrownBy(() -> open(payment)).isInstanceOf(GatewayAway.class);

        assertThat(PROVIDER.order(open(payment).reference()).number()).endsWith("x1");
    }

    @Test
    void aDeclinedCardMayTryAnotherPage() {
        UUID payment = UUID.randomUUID();
        CardGateway.Opened first = open(payment);
        PROVIDER.pay(first.reference(), false);
        assertThat(exchanges.read(payment).orElseThrow().state()).isEqualTo(CardGateway.State.DECLINED);

        CardGateway.Opened second = open(payment);

        assertThat(second.reference()).isNotEqualTo(first.reference());
        assertThat(open(payment).reference()).isEqualTo(second.reference());
    }

    @Test
    @DisplayName("P2: pages, error codes and HTTP errors are no payments")
    void whatIsUnreadableIsNoPayment() {
        UUID payment = UUID.randomUUID();
        CardGateway.Opened opened = open(payment);
        PROVIDER.pay(opened.reference(), true);
        for (CardFault fault :
                List.of(CardFault.HTML_200, CardFault.HTTP_500, CardFault.RESET, CardFault.DROP_ANSWER)) {
            PROVIDER.fault("getOrderStatusExtended.do", fault);
            assertThatThrownBy(() -> exchanges.read(payment)).as("%s", fault).isInstanceOf(GatewayAway.class);
        }
        PROVIDER.fault("getOrderStatusExtended.do", CardFault.ERROR_CODE);
        assertThatThrownBy(() -> exchanges.read(payment)).isInstanceOf(GatewayRefused.class);
        assertThat(exchanges.read(payment).orElseThrow().state()).isEqualTo(CardGateway.State.PAID);
        assertThat(exchanges.read(UUID.randomUUID())).isEmpty();
    }

    @Test
    @DisplayName("B-122, P1: a refund whose answer was lost is not sent twice; more than was paid is refused")
    void aRefundHappensOnce() {
        UUID payment = UUID.randomUUID();
        String reference = open(payment).reference();
        PROVIDER.pay(reference, true);
        UUID refund = UUID.randomUUID();
        PROVIDER.fault("refund.do", CardFault.DROP_ANSWER);

        assertThatThrownBy(() -> exchanges.refund(refund, reference, 7_000)).isInstanceOf(GatewayAway.class);
        exchanges.refund(refund, reference, 7_000);
        exchanges.refund(refund, reference, 7_000);
        assertThat(PROVIDER.order(reference).refunded()).isEqualTo(7_000);

        exchanges.refund(UUID.randomUUID(), reference, 100_000);
        assertThat(PROVIDER.order(reference).refunded()).isEqualTo(107_000);
        assertThatThrownBy(() -> exchanges.refund(UUID.randomUUID(), reference, 1))
                .isInstanceOf(GatewayRefused.class);
    }

    @Test
    void onlyTheShopMayAsk() {
        UUID payment = UUID.randomUUID();
        assertThat(ask(payment, "wrong").getStatusCode().value()).isEqualTo(401);
        ResponseEntity<String> opened = ask(payment, "test-token-of-the-internal-door");

        assertThat(opened.getStatusCode().value()).isEqualTo(200);
        assertThat(opened.getBody())
                .contains("\"provider\":\"clictopay\"", "\"redirect_url\":\"http://127.0.0.1")
                .doesNotContain(ClicToPaySimulator.PASSWORD);
    }

    private ResponseEntity<String> ask(UUID payment, String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(
                "/internal/payments/" + payment,
                HttpMethod.POST,
                new HttpEntity<>(
                        "{\"amount_millimes\":5000,\"description\":\"x\",\"return_url\":\"https://shop.example.tn/\"}",
                        headers),
                String.class);
    }
}
