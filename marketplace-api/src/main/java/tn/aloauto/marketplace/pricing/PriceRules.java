package tn.aloauto.marketplace.pricing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tn.aloauto.marketplace.shared.Money;

/**
 * All rules in force on one day.
 *
 * @param vatRates by VAT code
 * @param vatRatesOfZones by governorate and VAT code, where a governorate has rates of its own
 * @param commissionRules in the order in which they are tried
 * @param stamp null when no stamp is due that day
 */
public record PriceRules(
        Map<String, BigDecimal> vatRates,
        Map<String, Map<String, BigDecimal>> vatRatesOfZones,
        List<CommissionRule> commissionRules,
        Stamp stamp,
        Tariff tariff) {

    /** The code whose rate carriage is taxed with, and every product nobody gave another one. */
    public static final String STANDARD = "standard";

    /** @param companiesOnly private buyers do not pay it */
    public record Stamp(Money amount, boolean companiesOnly) {}

    /** The rules for goods that go there; null as long as nobody knows where. */
    PriceRules in(String governorate) {
        if (governorate == null || !vatRatesOfZones.containsKey(governorate)) {
            return this;
        }
        Map<String, BigDecimal> rates = new HashMap<>(vatRates);
        rates.putAll(vatRatesOfZones.get(governorate));
        return new PriceRules(rates, Map.of(), commissionRules, stamp, tariff);
    }

    BigDecimal vatRate(String code) {
        BigDecimal rate = vatRates.get(code);
        if (rate == null) {
            throw new IllegalStateException("No VAT rate is in force for " + code);
        }
        return rate;
    }

    Money stampFor(boolean company) {
        return stamp == null || (stamp.companiesOnly() && !company) ? Money.ZERO : stamp.amount();
    }

    /** The price of one piece with its VAT, rounded HALF_UP once: what the buyer sees is what is multiplied. */
    Money unitPrice(Article article) {
        return article.priceIncludesVat()
                ? Money.rounded(article.price())
                : Money.rounded(article.price().multiply(BigDecimal.ONE.add(vatRate(article.vatCode()))));
    }

    /** The first rule that fits; where none does, what the vendor agreed to. */
    CommissionRule commissionOn(Article article) {
        return commissionRules.stream()
                .filter(rule -> rule.fits(article))
                .findFirst()
                .orElseGet(() -> new CommissionRule(null, null, null, null, article.vendorCommission()));
    }
}
