package tn.aloauto.marketplace.vendors.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.accounts.Accounts;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.vendors.TaxNumber;

/** Who sells here: applications, admission, suspension, profiles. */
@Service
public class VendorRegister {

    private static final String OWN_PROFILE = "me";

    private final Vendors vendors;
    private final Accounts accounts;
    private final ActivityLog activityLog;

    VendorRegister(Vendors vendors, Accounts accounts, ActivityLog activityLog) {
        this.vendors = vendors;
        this.accounts = accounts;
        this.activityLog = activityLog;
    }

    /** @param status null for all */
    @Transactional(readOnly = true)
    public Listed list(String status, int limit, long offset) {
        Pageable page = new PartOfList(limit, offset);
        Page<Vendor> found = status == null ? vendors.findAll(page) : vendors.findByStatus(status, page);
        return new Listed(found.getTotalElements(), found.map(Vendor::profile).getContent());
    }

    /** One part of the list of vendors, and how many there are. */
    public record Listed(long count, List<VendorProfile> vendors) {}

    @Transactional(readOnly = true)
    public Optional<VendorProfile> find(String idOrSlug) {
        Optional<Vendor> bySlug = vendors.findBySlug(idOrSlug);
        return bySlug.or(() ->
                        idOrSlug.matches("[0-9]{1,18}") ? vendors.findById(Long.valueOf(idOrSlug)) : Optional.empty())
                .map(Vendor::profile);
    }

    @Transactional(readOnly = true)
    public VendorProfile of(Caller caller) {
        return vendors.findByUserId(caller.id()).map(Vendor::profile).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public VendorProfile apply(Caller caller, String typedTaxNumber, VendorDescription words) {
        TaxNumber taxNumber =
                TaxNumber.read(typedTaxNumber).orElseThrow(() -> Refusal.invalid("tax_number", "tax_number"));
        if (vendors.findByUserId(caller.id()).isPresent()) {
            throw new Refusal(409, "vendor-exists");
        }
        if (vendors.existsByTaxNumber(taxNumber.compact())) {
            throw Refusal.invalid("tax_number", "tax_number_taken");
        }
        try {
            Vendor vendor =
                    vendors.saveAndFlush(Vendor.applying(caller.id(), freeSlug(words.companyName()), taxNumber, words));
            VendorProfile profile = vendor.profile();
            activityLog.record("vendor.applied", "vendor", Long.toString(profile.id()), null, profile);
            return profile;
        } catch (DataIntegrityViolationException twice) {
            throw new Refusal(409, "vendor-exists");
        }
    }

    @Transactional
    public VendorProfile describe(Caller caller, VendorDescription words) {
        Vendor vendor = vendors.findByUserId(caller.id()).orElseThrow(Refusal::notFound);
        VendorProfile before = vendor.profile();
        if (words.bankInfo() != null) {
            accounts.mustHaveProvedLately(caller);
        }
        vendor.describe(words);
        return saved("vendor.updated", vendor, before);
    }

    @Transactional
    public VendorProfile activate(long id) {
        Vendor vendor = vendors.findById(id).orElseThrow(Refusal::notFound);
        VendorProfile before = vendor.profile();
        vendor.activate();
        accounts.becomesVendor(vendor.account());
        return saved("vendor.activated", vendor, before);
    }

    @Transactional
    public VendorProfile suspend(long id, String reason) {
        Vendor vendor = vendors.findById(id).orElseThrow(Refusal::notFound);
        VendorProfile before = vendor.profile();
        vendor.suspend(reason);
        return saved("vendor.suspended", vendor, before);
    }

    @Transactional
    public VendorProfile reject(long id, String reason) {
        Vendor vendor = vendors.findById(id).orElseThrow(Refusal::notFound);
        VendorProfile before = vendor.profile();
        vendor.reject(reason);
        return saved("vendor.rejected", vendor, before);
    }

    @Transactional
    public VendorProfile handInAgain(Caller caller) {
        Vendor vendor = vendors.findByUserId(caller.id()).orElseThrow(Refusal::notFound);
        VendorProfile before = vendor.profile();
        vendor.handInAgain();
        return saved("vendor.applied_again", vendor, before);
    }

    @Transactional
    public VendorProfile verify(long id, boolean verified) {
        Vendor vendor = vendors.findById(id).orElseThrow(Refusal::notFound);
        VendorProfile before = vendor.profile();
        vendor.verify(verified);
        return saved(verified ? "vendor.verified" : "vendor.badge_withdrawn", vendor, before);
    }

    private VendorProfile saved(String action, Vendor vendor, VendorProfile before) {
        VendorProfile after = vendors.saveAndFlush(vendor).profile();
        activityLog.record(action, "vendor", Long.toString(after.id()), before, after);
        return after;
    }

    private String freeSlug(String companyName) {
        String plain = Normalizer.normalize(companyName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = plain.isEmpty() || plain.equals(OWN_PROFILE) ? "vendeur" : plain;
        if (!vendors.existsBySlug(slug)) {
            return slug;
        }
        return slug + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
