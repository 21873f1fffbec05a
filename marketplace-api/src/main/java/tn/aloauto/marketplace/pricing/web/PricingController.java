package tn.aloauto.marketplace.pricing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.pricing.internal.DatedRules;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;

/** The rules of price over HTTP: all of it is for admins. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "pricing")
class PricingController {

    private final DatedRules rules;

    /** A VAT rate from a day on; without a governorate everywhere that has no rate of its own. */
    record VatRateRequest(
            @NotBlank @Size(max = 40) String code,
            @Size(max = 10) String governorate,
            @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) BigDecimal rate,
            @NotNull LocalDate validFrom,
            LocalDate validTo) {}

    /** A stamp duty from a day on. */
    record StampDutyRequest(
            @NotNull @DecimalMin("0") @Digits(integer = 6, fraction = 3) BigDecimal amount,
            @NotNull @Pattern(regexp = "companies|everybody") String appliesTo,
            @NotNull LocalDate validFrom,
            LocalDate validTo) {}

    /** A rule of the commission list; what is left out fits everything. */
    record CommissionRuleRequest(
            @NotNull @Min(0) @Max(1_000_000) Integer position,
            @NotBlank @Size(max = 160) String label,
            Long vendor,
            Long category,
            @Pattern(regexp = "new|used|refurbished") String condition,
            @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) BigDecimal rate,
            @NotNull LocalDate validFrom,
            LocalDate validTo) {}

    /** The last day on which a rule holds. */
    record EndRequest(@NotNull LocalDate validTo) {}

    /** The VAT class of a product or a category; null gives the decision back to what is above. */
    record VatCodeRequest(@Size(max = 40) String code) {}

    /** A stamp duty as it is kept. */
    record StampDutyView(long id, Money amount, String appliesTo, LocalDate validFrom, LocalDate validTo) {

        static StampDutyView of(DatedRules.StampDuty duty) {
            return new StampDutyView(
                    duty.id(), Money.rounded(duty.amount()), duty.appliesTo(), duty.validFrom(), duty.validTo());
        }
    }

    PricingController(DatedRules rules) {
        this.rules = rules;
    }

    @GetMapping("/tax-rates")
    @Operation(summary = "All VAT rates with their days (admins)")
    List<DatedRules.VatRate> vatRates(Caller caller) {
        onlyAdmins(caller);
        return rules.vatRates();
    }

    @PostMapping("/tax-rates")
    @Operation(summary = "A VAT rate that begins today or later (admins)")
    ResponseEntity<DatedRules.VatRate> addVatRate(Caller caller, @Valid @RequestBody VatRateRequest request) {
        onlyAdmins(caller);
        return created(
                "/api/v1/tax-rates",
                rules.add(new DatedRules.VatRate(
                        null,
                        request.code(),
                        request.governorate(),
                        request.rate(),
                        request.validFrom(),
                        request.validTo())));
    }

    @PostMapping("/tax-rates/{id}/end")
    @Operation(summary = "Ends a VAT rate (admins)")
    ResponseEntity<Void> endVatRate(Caller caller, @PathVariable long id, @Valid @RequestBody EndRequest request) {
        return ended(caller, DatedRules.Kind.VAT_RATE, id, request);
    }

    @PutMapping("/tax-rates/products/{id}")
    @Operation(summary = "What a product is taxed with (admins)")
    ResponseEntity<Void> classifyProduct(
            Caller caller, @PathVariable long id, @Valid @RequestBody VatCodeRequest request) {
        onlyAdmins(caller);
        rules.classify(false, id, request.code());
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/tax-rates/categories/{id}")
    @Operation(summary = "What a category and all below it is taxed with (admins)")
    ResponseEntity<Void> classifyCategory(
            Caller caller, @PathVariable long id, @Valid @RequestBody VatCodeRequest request) {
        onlyAdmins(caller);
        rules.classify(true, id, request.code());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/stamp-duties")
    @Operation(summary = "All stamp duties with their days (admins)")
    List<StampDutyView> stampDuties(Caller caller) {
        onlyAdmins(caller);
        return rules.stampDuties().stream().map(StampDutyView::of).toList();
    }

    @PostMapping("/stamp-duties")
    @Operation(summary = "A stamp duty that begins today or later (admins)")
    ResponseEntity<StampDutyView> addStampDuty(Caller caller, @Valid @RequestBody StampDutyRequest request) {
        onlyAdmins(caller);
        return created(
                "/api/v1/stamp-duties",
                StampDutyView.of(rules.add(new DatedRules.StampDuty(
                        null, request.amount(), request.appliesTo(), request.validFrom(), request.validTo()))));
    }

    @PostMapping("/stamp-duties/{id}/end")
    @Operation(summary = "Ends a stamp duty (admins)")
    ResponseEntity<Void> endStampDuty(Caller caller, @PathVariable long id, @Valid @RequestBody EndRequest request) {
        return ended(caller, DatedRules.Kind.STAMP_DUTY, id, request);
    }

    @GetMapping("/commission-rules")
    @Operation(summary = "The commission list in the order in which it is tried (admins)")
    List<DatedRules.Commission> commissionRules(Caller caller) {
        onlyAdmins(caller);
        return rules.commissions();
    }

    @PostMapping("/commission-rules")
    @Operation(summary = "A commission rule that begins today or later (admins)")
    ResponseEntity<DatedRules.Commission> addCommissionRule(
            Caller caller, @Valid @RequestBody CommissionRuleRequest request) {
        onlyAdmins(caller);
        return created(
                "/api/v1/commission-rules",
                rules.add(new DatedRules.Commission(
                        null,
                        request.position(),
                        request.label(),
                        request.vendor(),
                        request.category(),
                        request.condition(),
                        request.rate(),
                        request.validFrom(),
                        request.validTo())));
    }

    @PostMapping("/commission-rules/{id}/end")
    @Operation(summary = "Ends a commission rule (admins)")
    ResponseEntity<Void> endCommissionRule(
            Caller caller, @PathVariable long id, @Valid @RequestBody EndRequest request) {
        return ended(caller, DatedRules.Kind.COMMISSION_RULE, id, request);
    }

    private ResponseEntity<Void> ended(Caller caller, DatedRules.Kind kind, long id, EndRequest request) {
        onlyAdmins(caller);
        rules.end(kind, id, request.validTo());
        return ResponseEntity.noContent().build();
    }

    private static <T> ResponseEntity<T> created(String address, T body) {
        return ResponseEntity.created(URI.create(address)).body(body);
    }

    private static void onlyAdmins(Caller caller) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
    }
}
