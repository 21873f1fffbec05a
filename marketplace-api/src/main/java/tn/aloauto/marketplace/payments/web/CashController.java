package tn.aloauto.marketplace.payments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.payments.internal.CashParcels;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;

/** Cash on delivery over HTTP: what each parcel brings and where the money is. */
@RestController
@RequestMapping("/api/v1/vendor-orders/{id}/cash")
@Tag(name = "payments")
class CashController {

    private final CashParcels cash;

    /** What became of the cash of a parcel. */
    record CashRequest(
            @NotNull @Pattern(regexp = "collected|refused|remitted") String state,
            @Size(min = 1, max = 100) String reference,
            @Size(max = 500) String note) {}

    /** The cash of a parcel. */
    record CashView(
            UUID vendorOrder,
            UUID payment,
            Money amount,
            String currency,
            String state,
            Instant collectedAt,
            Instant remittedAt,
            Instant refusedAt,
            String reference,
            String note) {

        static CashView of(CashParcels.CashParcel parcel) {
            return new CashView(
                    parcel.vendorOrderId(),
                    parcel.paymentId(),
                    new Money(parcel.amount()),
                    Money.CURRENCY,
                    parcel.state(),
                    parcel.collectedAt(),
                    parcel.remittedAt(),
                    parcel.refusedAt(),
                    parcel.reference(),
                    parcel.note());
        }
    }

    CashController(CashParcels cash) {
        this.cash = cash;
    }

    @GetMapping
    @Operation(summary = "The cash a parcel brings and where it is: its vendor, its buyer, admins")
    CashView one(Caller caller, @PathVariable UUID id) {
        return CashView.of(cash.find(caller, id));
    }

    @PostMapping
    @Operation(
            summary = "The cash was collected or refused (vendor or admin), or handed over to the marketplace (admin)")
    CashView tell(Caller caller, @PathVariable UUID id, @Valid @RequestBody CashRequest request) {
        return CashView.of(cash.tell(caller, id, request.state(), request.reference(), request.note()));
    }
}
