package tn.aloauto.marketplace.accounts;

import java.math.BigDecimal;
import java.util.UUID;

/** An address as its owner sees it, and as an order keeps a copy of it. */
public record AddressView(
        UUID id,
        String street,
        String street2,
        String delegation,
        String sector,
        String city,
        String governorate,
        String postalCode,
        String country,
        String phone,
        BigDecimal latitude,
        BigDecimal longitude,
        boolean isDefaultShipping,
        boolean isDefaultBilling) {}
