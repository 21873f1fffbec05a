package tn.aloauto.integration.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order as a partner's system needs it. Personal data are those a parcel needs: a name, an address, a phone; the e-mail
 * only serves to find a customer the partner knows already.
 *
 * @param number the vendor order's number: the reference both sides quote
 * @param total what the buyer pays for these lines, taxes included
 * @param cancelled whether the partner is to cancel it instead of taking it
 * @param change what became of it since, which the partner is to hear; null when the partner is to take or cancel it
 */
public record OrderForPartner(
        UUID id,
        String number,
        Instant confirmedAt,
        String currency,
        BigDecimal total,
        boolean cancelled,
        Change change,
        Customer customer,
        Terms terms,
        List<Line> lines) {

    /**
     * Something the shop knows and the partner should.
     *
     * @param id the same however often it is sent
     * @param status the order's status in the shop, e.g. {@code shipped}
     */
    public record Change(UUID id, String status) {}

    /** Who receives the parcel. */
    public record Customer(
            UUID id,
            String name,
            String email,
            String phone,
            String street,
            String street2,
            String postalCode,
            String city,
            String country) {}

    /**
     * How it is paid and carried.
     *
     * @param payment {@code cash} on delivery, {@code credit_card}, {@code paypal} or {@code voucher}
     * @param governorate by its code, e.g. {@code TN-11}; empty when the address does not say
     */
    public record Terms(String payment, String shipping, String notes, String governorate) {}

    /**
     * What is in it; prices include VAT.
     *
     * @param vatRate e.g. 0.19
     */
    public record Line(
            UUID id,
            String sku,
            String name,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal total,
            BigDecimal vatRate) {}
}
