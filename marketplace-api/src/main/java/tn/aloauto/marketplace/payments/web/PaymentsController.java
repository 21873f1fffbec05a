package tn.aloauto.marketplace.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.payments.internal.Payments;
import tn.aloauto.marketplace.payments.internal.Payments.Payment;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Once;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Payments over HTTP: buyers see their own, admins all and mark cash as received. */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "payments")
class PaymentsController {

    private final Payments payments;
    private final Once once;

    /** A payment as its reader sees it. */
    record PaymentView(
            UUID id,
            UUID order,
            String orderNumber,
            Money amount,
            Money paidAmount,
            Money refundedAmount,
            String currency,
            String method,
            String status,
            String transactionId,
            Instant paymentDate,
            Instant createdAt) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.id(),
                    payment.orderId(),
                    payment.orderNumber(),
                    new Money(payment.amount()),
                    new Money(payment.paidAmount()),
                    new Money(payment.refundedAmount()),
                    payment.currency(),
                    payment.method(),
                    payment.status(),
                    payment.transactionId(),
                    payment.paymentDate(),
                    payment.createdAt());
        }
    }

    /** The receipt's own number, when there is one. */
    record PaidRequest(@Size(min = 1, max = 100) String transactionId) {}

    /** How much goes back; left out, all that is left. */
    record RefundedRequest(
            @DecimalMin(value = "0", inclusive = false) @Digits(integer = 11, fraction = 3) BigDecimal amount) {}

    /** Money that goes back: by_hand, or for a card due, done or failed. */
    record RefundView(UUID id, Money amount, String currency, String state, Instant createdAt) {}

    PaymentsController(Payments payments, Once once) {
        this.payments = payments;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "The caller's payments; an admin sees all")
    PageOf<PaymentView> list(Caller caller, PageRequest page) {
        Payments.Listed found = payments.list(buyer(caller), page.limit(), page.offset());
        return page.page(found.count(), found.payments()).map(PaymentView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One payment")
    PaymentView one(Caller caller, @PathVariable UUID id) {
        return payments.find(id, buyer(caller)).map(PaymentView::of).orElseThrow(Refusal::notFound);
    }

    @PostMapping("/{id}/mark_as_paid")
    @Operation(summary = "Notes that the money was received (admins)")
    PaymentView markAsPaid(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody(required = false) PaidRequest request) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
        payments.markAsPaid(id, request == null ? null : request.transactionId());
        return one(caller, id);
    }

    @PostMapping("/{id}/mark_as_refunded")
    @Operation(summary = "Gives money back, partly or wholly, never more than was paid (admins)")
    ResponseEntity<PaymentView> markAsRefunded(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @Valid @RequestBody(required = false) RefundedRequest request) {
        if (!caller.isAdmin()) {
            one(caller, id);
            throw Refusal.forbidden();
        }
        Money amount = request == null || request.amount() == null ? null : Money.rounded(request.amount());
        return once.once(caller, key, Map.of("payment", id, "amount", String.valueOf(amount)), "refund-payment", () -> {
            payments.markAsRefunded(id, amount);
            return ResponseEntity.ok(one(caller, id));
        });
    }

    @GetMapping("/{id}/refunds")
    @Operation(summary = "What went back of a payment and how far it is")
    List<RefundView> refunds(Caller caller, @PathVariable UUID id) {
        one(caller, id);
        return payments.refunds(id).stream()
                .map(refund -> new RefundView(
                        refund.id(), new Money(refund.amount()), Money.CURRENCY, refund.state(), refund.createdAt()))
                .toList();
    }

    private static UUID buyer(Caller caller) {
        return caller.isAdmin() ? null : caller.id();
    }
}
