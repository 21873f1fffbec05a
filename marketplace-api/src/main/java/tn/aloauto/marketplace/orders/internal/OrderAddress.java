package tn.aloauto.marketplace.orders.internal;

import java.math.BigDecimal;

/** An address as it stood when the order was placed; the order keeps it whatever becomes of the address book. */
public record OrderAddress(
        String street,
        String street2,
        String delegation,
        String sector,
        String city,
        String governorate,
        String governorateName,
        String postalCode,
        String country,
        String phone,
        BigDecimal latitude,
        BigDecimal longitude) {}
