package tn.aloauto.marketplace.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody's own addresses, for reading. Archived ones are gone for new orders. */
@Component
public class AddressBook {

    private static final String VISIBLE =
            """
            select id, street, street2, delegation, sector, city, governorate, postal_code, country, phone,
                   latitude, longitude, is_default_shipping, is_default_billing
            from address where user_id = :owner and archived_at is null""";

    private final JdbcClient database;

    AddressBook(JdbcClient database) {
        this.database = database;
    }

    /** Empty also when the address is somebody else's. */
    public Optional<AddressView> find(UUID owner, UUID address) {
        return database.sql(VISIBLE + " and id = :address")
                .param("owner", owner)
                .param("address", address)
                .query(AddressView.class)
                .optional();
    }

    public List<AddressView> of(UUID owner) {
        return database.sql(VISIBLE + " order by created_at, id")
                .param("owner", owner)
                .query(AddressView.class)
                .list();
    }
}
