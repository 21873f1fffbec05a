package tn.aloauto.marketplace.orders.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import tn.aloauto.marketplace.orders.internal.PlaceOrder;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.vendors.TaxNumber;

/**
 * Checkout as a client asks for it.
 *
 * @param coupon left out, the code that lies in the cart counts
 * @param company for an invoice to a company
 * @param expectedTotal what the buyer was shown: an order that would cost another sum is refused
 */
record PlaceOrderRequest(
        UUID shippingAddress,
        UUID billingAddress,
        @NotNull @Pattern(regexp = "cash|credit_card|paypal|voucher") String paymentMethod,
        @Size(min = 1, max = 40) String shippingMethod,
        @Size(max = 40) String coupon,
        @Size(max = 1000) String notes,
        @Valid CompanyOfBuyer company,
        @DecimalMin("0") @Digits(integer = 11, fraction = 3) BigDecimal expectedTotal) {

    /** The company that buys; its fiscal number stands on the invoice. */
    record CompanyOfBuyer(@NotNull @Size(min = 2, max = 160) String name, @NotNull @Size(max = 40) String taxNumber) {

        PlaceOrder.Company checked() {
            String compact = TaxNumber.read(taxNumber)
                    .orElseThrow(() -> Refusal.invalid("company.tax_number", "bad_tax_number"))
                    .compact();
            return new PlaceOrder.Company(name.strip(), compact);
        }
    }

    PlaceOrder wanted() {
        return new PlaceOrder(
                shippingAddress,
                billingAddress,
                paymentMethod,
                shippingMethod == null ? "standard" : shippingMethod,
                notes,
                coupon == null || coupon.isBlank() ? null : coupon,
                company == null ? null : company.checked(),
                expectedTotal == null ? null : Money.rounded(expectedTotal));
    }
}
