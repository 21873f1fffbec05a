package tn.aloauto.marketplace.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks: the signed-in account behind a request. A controller method takes it as a parameter.
 *
 * @param vendorId the vendor this account runs, null for others
 * @param session the sign-in the token came from
 * @param duties what a member of the staff who is no admin may do; an admin may do all of it
 * @param secondFactor whether the account signs in with a code as well
 */
public record Caller(
        UUID id,
        String email,
        Role role,
        Long vendorId,
        UUID session,
        Set<Duty> duties,
        boolean emailVerified,
        boolean secondFactor) {

    public enum Role {
        BUYER,
        VENDOR,
        ADMIN
    }

    /** A part of the shop's own work. */
    public enum Duty {
        MODERATION,
        SUPPORT,
        FINANCE
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    public boolean isVendor() {
        return role == Role.VENDOR;
    }

    public boolean handles(Duty duty) {
        return isAdmin() || duties.contains(duty);
    }
}
