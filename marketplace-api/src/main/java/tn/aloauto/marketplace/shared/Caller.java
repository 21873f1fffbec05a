package tn.aloauto.marketplace.shared;

import java.util.UUID;

/**
 * Who asks: the signed-in account behind a request. A controller method takes it as a parameter.
 *
 * @param vendorId the vendor this account runs, null for others
 */
public record Caller(UUID id, String email, Role role, boolean staff, Long vendorId) {

    public enum Role {
        BUYER,
        VENDOR,
        ADMIN
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    public boolean isVendor() {
        return role == Role.VENDOR;
    }
}
