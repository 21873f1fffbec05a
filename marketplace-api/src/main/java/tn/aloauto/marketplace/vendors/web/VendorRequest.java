package tn.aloauto.marketplace.vendors.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.vendors.internal.OpeningHours;
import tn.aloauto.marketplace.vendors.internal.VendorDescription;

/** What a vendor says about itself. The tax number is given once, with the application. */
record VendorRequest(
        @Size(min = 2, max = 160) String companyName,
        @Size(max = 5000) String description,
        @Email @Size(max = 254) String contactEmail,
        @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String contactPhone,
        @Size(max = 500) String address,
        @Pattern(regexp = "https?://.{1,300}") String website,
        @Size(max = 40) String taxNumber,
        @Size(max = 10) Map<@Size(max = 40) String, @NotNull @Size(max = 200) String> bankInfo,
        @Size(max = 21) List<@NotNull @Valid OpeningHours> openingHours,
        @Size(max = 5000) String returnPolicyFr,
        @Size(max = 5000) String returnPolicyAr) {

    VendorDescription description(String usualEmail) {
        return new VendorDescription(
                companyName,
                description,
                contactEmail == null ? usualEmail : contactEmail,
                contactPhone,
                address,
                website,
                bankInfo,
                openingHours,
                returnPolicyFr,
                returnPolicyAr);
    }

    void mustBeComplete() {
        if (companyName == null) {
            throw Refusal.invalid("company_name", "required");
        }
        if (taxNumber == null) {
            throw Refusal.invalid("tax_number", "required");
        }
    }
}
