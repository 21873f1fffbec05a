package tn.aloauto.marketplace.vendors.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.vendors.TaxNumber;

/** A company that sells, or wants to. Pending until an admin activates it; suspended, its offers are hidden at once. */
@Entity
@Table(name = "vendor")
@DynamicUpdate
class Vendor {

    private static final String PENDING = "pending";
    private static final String ACTIVE = "active";
    private static final String SUSPENDED = "suspended";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID userId;
    private String companyName;
    private String slug;
    private String description;
    private String contactEmail;
    private String contactPhone;
    private String address;
    private String website;
    private String taxNumber;
    private String status = PENDING;
    private String suspendedReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> bankInfo = Map.of();

    private String logoUrl;
    private String rejectedReason;
    private Instant verifiedAt;
    private String returnPolicyFr;
    private String returnPolicyAr;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OpeningHours> openingHours = List.of();

    @Generated
    @Column(insertable = false, updatable = false)
    private BigDecimal commissionRate;

    @Column(insertable = false, updatable = false)
    private BigDecimal rating;

    @Generated
    @Column(insertable = false, updatable = false)
    private Instant registrationDate;

    protected Vendor() {}

    static Vendor applying(UUID account, String slug, TaxNumber taxNumber, VendorDescription words) {
        Vendor vendor = new Vendor();
        vendor.userId = account;
        vendor.slug = slug;
        vendor.taxNumber = taxNumber.compact();
        vendor.description = "";
        vendor.describe(words);
        return vendor;
    }

    void describe(VendorDescription words) {
        companyName = words.companyName() == null ? companyName : words.companyName();
        description = words.description() == null ? description : words.description();
        contactEmail = words.contactEmail() == null ? contactEmail : words.contactEmail();
        contactPhone = words.contactPhone() == null ? contactPhone : words.contactPhone();
        address = words.address() == null ? address : words.address();
        website = words.website() == null ? website : words.website();
        bankInfo = words.bankInfo() == null ? bankInfo : words.bankInfo();
        openingHours = words.openingHours() == null ? openingHours : words.openingHours();
        returnPolicyFr = words.returnPolicyFr() == null ? returnPolicyFr : words.returnPolicyFr();
        returnPolicyAr = words.returnPolicyAr() == null ? returnPolicyAr : words.returnPolicyAr();
    }

    /** Sent back to be completed; the applicant can hand it in again. */
    void reject(String reason) {
        if (!status.equals(PENDING)) {
            throw new Refusal(409, "vendor-state", status);
        }
        rejectedReason = reason;
    }

    void handInAgain() {
        if (!status.equals(PENDING) || rejectedReason == null) {
            throw new Refusal(409, "vendor-state", status);
        }
        rejectedReason = null;
    }

    void verify(boolean verified) {
        if (!verified) {
            verifiedAt = null;
        } else if (verifiedAt == null) {
            verifiedAt = Instant.now();
        }
    }

    void activate() {
        if (status.equals(ACTIVE)) {
            throw new Refusal(409, "vendor-state", status);
        }
        status = ACTIVE;
        suspendedReason = null;
        rejectedReason = null;
    }

    void suspend(String reason) {
        if (!status.equals(ACTIVE)) {
            throw new Refusal(409, "vendor-state", status);
        }
        status = SUSPENDED;
        suspendedReason = reason;
    }

    UUID account() {
        return userId;
    }

    VendorProfile profile() {
        return new VendorProfile(
                id,
                userId,
                companyName,
                slug,
                description,
                contactEmail,
                contactPhone,
                address,
                website,
                taxNumber,
                status,
                suspendedReason,
                rejectedReason,
                bankInfo,
                logoUrl,
                commissionRate,
                rating,
                verifiedAt,
                openingHours,
                returnPolicyFr,
                returnPolicyAr,
                registrationDate);
    }
}
