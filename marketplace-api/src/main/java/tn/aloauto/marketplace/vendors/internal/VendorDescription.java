package tn.aloauto.marketplace.vendors.internal;

import java.util.Map;

/** What a vendor says about itself; null leaves a field as it is. */
public record VendorDescription(
        String companyName,
        String description,
        String contactEmail,
        String contactPhone,
        String address,
        String website,
        Map<String, String> bankInfo) {}
