package tn.aloauto.marketplace.accounts.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** An account as its owner and the admins see it. */
public record UserView(
        UUID id,
        String username,
        String email,
        String firstName,
        String lastName,
        String phone,
        String role,
        List<String> duties,
        boolean isActive,
        String locale,
        boolean emailVerified,
        boolean secondFactor,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {}
