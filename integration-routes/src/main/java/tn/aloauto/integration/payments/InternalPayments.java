package tn.aloauto.integration.payments;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Card payments through the shop's internal door. */
@RestController
class InternalPayments {

    private static final Logger LOG = LoggerFactory.getLogger(InternalPayments.class);

    private final CardExchanges exchanges;

    /** A payment to be made. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record OpenRequest(long amountMillimes, String description, String returnUrl) {}

    /** Where it is made. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record OpenedView(String provider, String providerReference, String redirectUrl) {}

    /** Where it stands, as the provider says; the shop compares. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ReadingView(
            String provider,
            String providerReference,
            String orderNumber,
            String state,
            long amountMillimes,
            String currency,
            long refundedMillimes,
            String detail) {}

    /** Money to give back. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record RefundRequest(UUID refundId, String providerReference, long amountMillimes) {}

    InternalPayments(CardExchanges exchanges) {
        this.exchanges = exchanges;
    }

    @PostMapping("/internal/payments/{payment}")
    OpenedView open(@PathVariable UUID payment, @RequestBody OpenRequest request) {
        CardGateway.Opened opened =
                exchanges.open(payment, request.amountMillimes(), request.description(), request.returnUrl());
        return new OpenedView(exchanges.gateway().name(), opened.reference(), opened.redirectUrl());
    }

    @GetMapping("/internal/payments/{payment}")
    ResponseEntity<ReadingView> read(@PathVariable UUID payment) {
        return ResponseEntity.of(exchanges.read(payment).map(this::view));
    }

    private ReadingView view(CardGateway.Reading reading) {
        return new ReadingView(
                exchanges.gateway().name(),
                reading.reference(),
                reading.orderNumber(),
                reading.state().name().toLowerCase(Locale.ROOT),
                reading.amount(),
                reading.currency(),
                reading.refunded(),
                reading.detail());
    }

    @PostMapping("/internal/payments/{payment}/refunds")
    Map<String, String> refund(@PathVariable UUID payment, @RequestBody RefundRequest request) {
        exchanges.refund(request.refundId(), request.providerReference(), request.amountMillimes());
        return Map.of("state", "done");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(GatewayAway away) {
        LOG.warn("The card provider: {}", away.getMessage());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, away.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(GatewayRefused refused) {
        LOG.warn("The card provider refused with {}: {}", refused.code(), refused.getMessage());
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, refused.code() + ": " + refused.getMessage());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
