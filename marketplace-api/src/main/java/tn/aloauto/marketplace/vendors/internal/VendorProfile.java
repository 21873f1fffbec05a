package tn.aloauto.marketplace.vendors.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A vendor as it is now; who may see which of it is decided where it is shown. */
public record VendorProfile(
        long id,
        UUID userId,
        String companyName,
        String slug,
        String description,
        String contactEmail,
        String contactPhone,
        String address,
        String website,
        String taxNumber,
        String status,
        String suspendedReason,
        String rejectedReason,
        Map<String, String> bankInfo,
        String logoUrl,
        BigDecimal commissionRate,
        BigDecimal rating,
        Instant verifiedAt,
        List<OpeningHours> openingHours,
        String returnPolicyFr,
        String returnPolicyAr,
        Instant registrationDate) {}
