package tn.aloauto.integration.dropbox;

import org.apache.sshd.common.AttributeRepository.AttributeKey;

/** The vendor behind a signed-in session. */
record VendorAccount(String username, long vendorId, String vendorSlug) {

    static final AttributeKey<VendorAccount> OF_SESSION = new AttributeKey<>();
}
