package tn.aloauto.marketplace.pricing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.pricing.internal.CarriageRates;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;

/** The tariff of carriage over HTTP: read by whoever is signed in, set by admins. */
@RestController
@RequestMapping("/api/v1/shipping/rates")
@Tag(name = "shipping")
class CarriageController {

    private final CarriageRates carriage;

    /** One line of the tariff. */
    record RateView(String governorate, int upToGrams, Money amount, String currency, boolean isDefault) {}

    /** The price of carriage of one class; without a governorate it holds for those that have no rates of their own. */
    record CarriageRequest(
            @Size(max = 5) String governorate,
            @NotNull @Min(1) @Max(1_000_000) Integer upToGrams,
            @NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 3) BigDecimal amount) {}

    CarriageController(CarriageRates carriage) {
        this.carriage = carriage;
    }

    @GetMapping
    @Operation(summary = "What carriage costs by governorate and weight")
    List<RateView> rates(
            @RequestParam(required = false) String governorate,
            @RequestParam(name = "weight_grams", required = false) Integer weightGrams) {
        return carriage.of(governorate, weightGrams).stream()
                .map(rate -> new RateView(
                        rate.governorate(),
                        rate.upToGrams(),
                        Money.rounded(rate.amount()),
                        Money.CURRENCY,
                        rate.isDefault()))
                .toList();
    }

    @PutMapping
    @Operation(summary = "Sets the price of carriage of one class (admins)")
    ResponseEntity<Void> set(Caller caller, @Valid @RequestBody CarriageRequest request) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
        carriage.set(request.governorate(), request.upToGrams(), request.amount());
        return ResponseEntity.noContent().build();
    }
}
