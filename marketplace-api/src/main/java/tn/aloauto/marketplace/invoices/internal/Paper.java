package tn.aloauto.marketplace.invoices.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tn.aloauto.marketplace.shared.Money;

/**
 * An invoice or a credit note as it is printed; kept whole, so that it reads the same for ever.
 *
 * @param credited the number of the invoice a credit note takes back, null on an invoice
 * @param stamp zero where none is due
 */
public record Paper(
        String title,
        String credited,
        LocalDate date,
        String orderNumber,
        LocalDate orderedOn,
        String paymentMethod,
        Party seller,
        Party buyer,
        List<Line> lines,
        Money stamp) {

    /**
     * Who sells or buys.
     *
     * @param taxNumber null for a private buyer
     */
    public record Party(String name, String taxNumber, List<String> address, String phone) {}

    /**
     * A line; carriage is one too.
     *
     * @param unitPrice with VAT
     * @param gross with VAT, the discount taken off
     * @param vat contained in it
     */
    public record Line(
            String reference,
            String designation,
            int quantity,
            Money unitPrice,
            Money discount,
            BigDecimal vatRate,
            Money gross,
            Money vat) {

        Money net() {
            return gross.minus(vat);
        }
    }

    /** All lines of one rate together. */
    record VatSum(BigDecimal rate, Money net, Money vat) {}

    Money net() {
        return lines.stream().map(Line::net).reduce(Money.ZERO, Money::plus);
    }

    Money vat() {
        return lines.stream().map(Line::vat).reduce(Money.ZERO, Money::plus);
    }

    Money total() {
        return net().plus(vat()).plus(stamp);
    }

    List<VatSum> vatSums() {
        Map<BigDecimal, VatSum> sums = new TreeMap<>(java.util.Comparator.reverseOrder());
        lines.forEach(line -> sums.merge(
                line.vatRate().stripTrailingZeros(),
                new VatSum(line.vatRate(), line.net(), line.vat()),
                (one, other) -> new VatSum(
                        one.rate(), one.net().plus(other.net()), one.vat().plus(other.vat()))));
        return List.copyOf(sums.values());
    }
}
