package tn.aloauto.marketplace.orders.internal;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Refusal;

/** Reads the buyer's addresses as they stand at checkout; the order keeps a copy. */
@Component
class Addresses {

    private static final String SNAPSHOT =
            """
            select a.id, a.governorate, jsonb_build_object('street', a.street, 'street2', a.street2, 'delegation', a.delegation,
                     'sector', a.sector, 'city', a.city, 'governorate', a.governorate, 'governorate_name', g.name_fr,
                     'postal_code', a.postal_code, 'country', a.country, 'phone', a.phone,
                     'latitude', a.latitude, 'longitude', a.longitude)::text as snapshot
            from address a join governorate g on g.code = a.governorate
            where a.user_id = :buyer and a.archived_at is null and\s""";

    private final JdbcClient database;

    /** An address and how it reads now. */
    record Snapshot(UUID id, String governorate, String snapshot) {}

    Addresses(JdbcClient database) {
        this.database = database;
    }

    Snapshot shipping(UUID buyer, UUID wanted) {
        return wanted == null
                ? usual(buyer, "a.is_default_shipping", "shipping_address")
                : own(buyer, wanted, "shipping_address");
    }

    Snapshot billing(UUID buyer, UUID wanted, Snapshot shipping) {
        if (wanted != null) {
            return own(buyer, wanted, "billing_address");
        }
        return database.sql(SNAPSHOT + "a.is_default_billing")
                .param("buyer", buyer)
                .query(Snapshot.class)
                .optional()
                .orElse(shipping);
    }

    private Snapshot own(UUID buyer, UUID wanted, String field) {
        return database.sql(SNAPSHOT + "a.id = :id")
                .param("buyer", buyer)
                .param("id", wanted)
                .query(Snapshot.class)
                .optional()
                .orElseThrow(() -> Refusal.invalid(field, "unknown_address"));
    }

    private Snapshot usual(UUID buyer, String condition, String field) {
        return database.sql(SNAPSHOT + condition)
                .param("buyer", buyer)
                .query(Snapshot.class)
                .optional()
                .orElseThrow(() -> Refusal.invalid(field, "required"));
    }
}
