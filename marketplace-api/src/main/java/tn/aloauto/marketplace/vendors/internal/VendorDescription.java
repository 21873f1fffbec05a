package tn.aloauto.marketplace.vendors.internal;

import java.util.List;
import java.util.Map;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.vendors.BankAccount;

/** What a vendor says about itself; null leaves a field as it is. */
public record VendorDescription(
        String companyName,
        String description,
        String contactEmail,
        String contactPhone,
        String address,
        String website,
        Map<String, String> bankInfo,
        List<OpeningHours> openingHours,
        String returnPolicyFr,
        String returnPolicyAr) {

    private static final String RIB = "rib";
    private static final String IBAN = "iban";

    /** A bank account with a wrong key is no account: money would go nowhere, or elsewhere. */
    public VendorDescription {
        if (openingHours != null) {
            OpeningHours.check(openingHours);
        }
        if (bankInfo != null) {
            for (String kind : List.of(RIB, IBAN)) {
                String typed = bankInfo.get(kind);
                if (typed != null && BankAccount.read(typed).isEmpty()) {
                    throw Refusal.invalid("bank_info." + kind, kind);
                }
            }
        }
    }
}
