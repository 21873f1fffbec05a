package tn.aloauto.marketplace.cart;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tn.aloauto.marketplace.shared.Money;

/**
 * What is added to the price of the parts, and what of it is tax.
 *
 * @param vatRate assumption: the standard rate of 19 % for all parts and for shipping; prices contain it
 * @param shippingPerVendor assumption: a flat amount for each vendor's parcel
 */
@ConfigurationProperties("aloauto.checkout")
public record CheckoutSettings(
        @DefaultValue("0.19") BigDecimal vatRate, @DefaultValue("7.000") BigDecimal shippingPerVendor) {

    /** The tax inside an amount that contains it, HALF_UP to the millime. */
    public Money vatContainedIn(Money gross) {
        return Money.rounded(gross.amount()
                .multiply(vatRate)
                .divide(BigDecimal.ONE.add(vatRate), 9, java.math.RoundingMode.HALF_UP));
    }

    public Money shippingFor(int vendors) {
        return Money.rounded(shippingPerVendor).times(vendors);
    }
}
