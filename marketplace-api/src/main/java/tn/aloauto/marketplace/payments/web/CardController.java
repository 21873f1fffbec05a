package tn.aloauto.marketplace.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.payments.internal.CallbackChecksum;
import tn.aloauto.marketplace.payments.internal.CardPayments;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Card payments over HTTP: the buyer opens the provider's page, the provider's notifications are hints. */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "payments")
class CardController {

    private static final int LONGEST = 200;

    private final CardPayments cards;
    private final CallbackChecksum checksum;

    /** That a notification was heard; it says nothing about the payment. */
    record HeardView(boolean received) {}

    CardController(CardPayments cards, CallbackChecksum checksum) {
        this.cards = cards;
        this.checksum = checksum;
    }

    @PostMapping("/{id}/card")
    @Operation(summary = "The provider's page on which the buyer pays by card")
    CardPayments.CardPayment open(Caller caller, @PathVariable UUID id) {
        return cards.open(caller, id);
    }

    @PostMapping("/{id}/card/check")
    @Operation(summary = "Looks at the provider how the card payment stands, e.g. when the buyer comes back from there")
    CardPayments.CardPayment check(Caller caller, @PathVariable UUID id) {
        return cards.check(caller, id);
    }

    @GetMapping("/callbacks/{gateway}")
    @Operation(summary = "A provider's notification; the payment's status is read at the provider itself")
    HeardView heard(
            @PathVariable String gateway, @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        return hint(gateway, parameters);
    }

    @PostMapping("/callbacks/{gateway}")
    @Operation(summary = "The same, for providers that post")
    HeardView heardByPost(
            @PathVariable String gateway, @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        return hint(gateway, parameters);
    }

    private HeardView hint(String gateway, Map<String, String> parameters) {
        String reference = Stream.of("mdOrder", "orderId", "payment_ref", "payment_id")
                .map(parameters::get)
                .filter(value -> value != null && value.length() <= LONGEST)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (!checksum.isRight(parameters)) {
            throw Refusal.forbidden();
        }
        if (!cards.hint(gateway, reference)) {
            throw Refusal.notFound();
        }
        return new HeardView(true);
    }
}
