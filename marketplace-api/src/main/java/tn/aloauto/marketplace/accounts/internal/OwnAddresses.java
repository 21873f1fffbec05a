package tn.aloauto.marketplace.accounts.internal;

import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.marketplace.accounts.AddressBook;
import tn.aloauto.marketplace.accounts.AddressView;
import tn.aloauto.marketplace.accounts.PhoneNumbers;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Refusal;

/** Adds, changes and removes the addresses of one account. */
@Component
public class OwnAddresses {

    private static final int MOST = 50;

    private final JdbcClient database;
    private final AddressBook book;
    private final Governorates governorates;
    private final ActivityLog activity;
    private final TransactionTemplate transaction;

    OwnAddresses(
            JdbcClient database,
            AddressBook book,
            Governorates governorates,
            ActivityLog activity,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.book = book;
        this.governorates = governorates;
        this.activity = activity;
        this.transaction = new TransactionTemplate(transactions);
    }

    public AddressView add(UUID owner, AddressRequest request) {
        check(request);
        return transaction.execute(status -> {
            lockOwner(owner);
            if (book.of(owner).size() >= MOST) {
                throw new Refusal(409, "too-many-addresses", MOST);
            }
            makeRoomForDefaults(owner, request);
            UUID id = write(
                    """
                    insert into address (user_id, street, street2, delegation, sector, city, governorate, postal_code,
                        phone, latitude, longitude, is_default_shipping, is_default_billing)
                    values (:owner, :street, :street2, :delegation, :sector, :city, :governorate, :postalCode,
                        :phone, :latitude, :longitude, :shipping, :billing)
                    returning id""",
                    owner,
                    request,
                    null);
            activity.record("address.added", "address", id.toString(), null, null);
            return present(owner, id);
        });
    }

    public AddressView change(UUID owner, UUID address, AddressRequest request) {
        check(request);
        return transaction.execute(status -> {
            lockOwner(owner);
            present(owner, address);
            makeRoomForDefaults(owner, request);
            write(
                    """
                    update address set street = :street, street2 = :street2, delegation = :delegation, sector = :sector,
                        city = :city, governorate = :governorate, postal_code = :postalCode, phone = :phone,
                        latitude = :latitude, longitude = :longitude,
                        is_default_shipping = :shipping, is_default_billing = :billing
                    where id = :address and user_id = :owner
                    returning id""",
                    owner,
                    request,
                    address);
            activity.record("address.changed", "address", address.toString(), null, null);
            return present(owner, address);
        });
    }

    /** An address an order points at is hidden: the order still has to explain itself. */
    public void remove(UUID owner, UUID address) {
        present(owner, address);
        try {
            transaction.executeWithoutResult(status -> {
                activity.record("address.removed", "address", address.toString(), null, null);
                run("delete from address where id = :address and user_id = :owner", owner, address);
            });
        } catch (DataIntegrityViolationException pointedAt) {
            transaction.executeWithoutResult(status -> {
                activity.record("address.archived", "address", address.toString(), null, null);
                run(
                        "update address set archived_at = now(), is_default_shipping = false,"
                                + " is_default_billing = false where id = :address and user_id = :owner",
                        owner,
                        address);
            });
        }
    }

    private void check(AddressRequest request) {
        if (!governorates.exists(request.governorate())) {
            throw Refusal.invalid("governorate", "governorate");
        }
        governorates
                .holderInsteadOf(request.governorate(), request.postalCode())
                .ifPresent(other -> {
                    throw Refusal.invalid("postal_code", "postal_code_elsewhere", request.postalCode(), other.nameFr());
                });
        PhoneNumbers.e164("phone", request.phone());
    }

    /** One at a time per account, so that two defaults cannot pass each other. */
    private void lockOwner(UUID owner) {
        database.sql("select 1 from app_user where id = :owner for no key update")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    private void makeRoomForDefaults(UUID owner, AddressRequest request) {
        if (Boolean.TRUE.equals(request.isDefaultShipping())) {
            run(
                    "update address set is_default_shipping = false where user_id = :owner and is_default_shipping",
                    owner,
                    null);
        }
        if (Boolean.TRUE.equals(request.isDefaultBilling())) {
            run(
                    "update address set is_default_billing = false where user_id = :owner and is_default_billing",
                    owner,
                    null);
        }
    }

    private UUID write(String sql, UUID owner, AddressRequest request, UUID address) {
        return database.sql(sql)
                .param("owner", owner)
                .param("address", address)
                .param("street", request.street())
                .param("street2", request.street2())
                .param("delegation", request.delegation())
                .param("sector", request.sector())
                .param("city", request.city())
                .param("governorate", request.governorate())
                .param("postalCode", request.postalCode())
                .param("phone", PhoneNumbers.e164("phone", request.phone()))
                .param("latitude", request.latitude())
                .param("longitude", request.longitude())
                .param("shipping", Boolean.TRUE.equals(request.isDefaultShipping()))
                .param("billing", Boolean.TRUE.equals(request.isDefaultBilling()))
                .query(UUID.class)
                .single();
    }

    private void run(String sql, UUID owner, UUID address) {
        database.sql(sql).param("owner", owner).param("address", address).update();
    }

    private AddressView present(UUID owner, UUID address) {
        return book.find(owner, address).orElseThrow(Refusal::notFound);
    }
}
