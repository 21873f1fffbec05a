package tn.aloauto.marketplace.vendors.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tn.aloauto.marketplace.vendors.BankAccount;
import tn.aloauto.marketplace.vendors.internal.OpeningHours;
import tn.aloauto.marketplace.vendors.internal.VendorProfile;

/**
 * A vendor as its reader may see it. A buyer must be able to tell who sells (name, address, phone, mail, tax number:
 * e-commerce law, article 25); bank, commission and account are for the vendor and for admins.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record VendorView(
        long id,
        String slug,
        String companyName,
        String description,
        String contactEmail,
        String contactPhone,
        String address,
        String website,
        String taxNumber,
        String logo,
        BigDecimal rating,
        boolean verified,
        List<OpeningHours> openingHours,
        String returnPolicyFr,
        String returnPolicyAr,
        Instant registrationDate,
        @JsonInclude(JsonInclude.Include.NON_NULL) String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) String suspendedReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String rejectedReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID user,
        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, String> bankInfo,
        @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal commissionRate) {

    static VendorView forEverybody(VendorProfile vendor) {
        return view(vendor, false);
    }

    /** For the vendor itself and for finance: the bank account whole. */
    static VendorView forInsiders(VendorProfile vendor) {
        return view(vendor, true);
    }

    /** In lists an account is known by its last digits. */
    static VendorView forLists(VendorProfile vendor) {
        VendorView whole = view(vendor, true);
        Map<String, String> masked = new TreeMap<>();
        whole.bankInfo.forEach((name, value) -> masked.put(name, BankAccount.masked(value)));
        return whole.withBank(masked);
    }

    private VendorView withBank(Map<String, String> shown) {
        return new VendorView(
                id,
                slug,
                companyName,
                description,
                contactEmail,
                contactPhone,
                address,
                website,
                taxNumber,
                logo,
                rating,
                verified,
                openingHours,
                returnPolicyFr,
                returnPolicyAr,
                registrationDate,
                status,
                suspendedReason,
                rejectedReason,
                user,
                shown,
                commissionRate);
    }

    private static VendorView view(VendorProfile vendor, boolean inside) {
        return new VendorView(
                vendor.id(),
                vendor.slug(),
                vendor.companyName(),
                vendor.description(),
                vendor.contactEmail(),
                vendor.contactPhone(),
                vendor.address(),
                vendor.website(),
                vendor.taxNumber(),
                vendor.logoUrl(),
                vendor.rating(),
                vendor.verifiedAt() != null,
                vendor.openingHours(),
                vendor.returnPolicyFr(),
                vendor.returnPolicyAr(),
                vendor.registrationDate(),
                inside ? vendor.status() : null,
                inside ? vendor.suspendedReason() : null,
                inside ? vendor.rejectedReason() : null,
                inside ? vendor.userId() : null,
                inside ? vendor.bankInfo() : null,
                inside ? vendor.commissionRate() : null);
    }
}
