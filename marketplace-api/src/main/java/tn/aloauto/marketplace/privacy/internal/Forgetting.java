package tn.aloauto.marketplace.privacy.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.accounts.Accounts;
import tn.aloauto.marketplace.audit.ActivityLog;

/**
 * Takes a person out of the shop. Orders, payments and invoices stay, as the law asks, under an account that names nobody;
 * what is personal only goes.
 */
@Component
class Forgetting {

    /** What goes, whole. */
    private static final List<String> DELETED = List.of(
            "delete from mail_outbox where user_id = :user",
            "delete from refresh_token where user_id = :user",
            "delete from one_time_token where user_id = :user",
            "delete from recovery_code where user_id = :user",
            "delete from second_factor where user_id = :user",
            "delete from session_proof where user_id = :user",
            "delete from notification where user_id = :user",
            "delete from notification_setting where user_id = :user",
            "delete from whatsapp_wish where user_id = :user",
            "delete from idempotency_key where user_id = :user",
            "delete from cart where user_id = :user",
            "delete from wishlist_item where user_id = :user",
            "delete from vendor where user_id = :user and status = 'pending'",
            "delete from garage_vehicle where user_id = :user",
            "delete from newsletter_subscription where email = (select email from app_user where id = :user)",
            "delete from contact_message where email = (select email from app_user where id = :user)",
            "delete from address a where user_id = :user and not exists (select from customer_order o"
                    + " where o.shipping_address_id = a.id or o.billing_address_id = a.id)");

    /** What others still need, without the person. */
    private static final List<String> BLANKED = List.of(
            "update address set street = '-', street2 = null, sector = null, delegation = null, phone = '+21600000000',"
                    + " latitude = null, longitude = null, is_default_shipping = false, is_default_billing = false,"
                    + " archived_at = coalesce(archived_at, now()) where user_id = :user",
            "update customer_order set notes = null,"
                    + " shipping_address = shipping_address - array['street', 'street2', 'sector', 'phone', 'latitude', 'longitude'],"
                    + " billing_address = billing_address - array['street', 'street2', 'sector', 'phone', 'latitude', 'longitude']"
                    + " where user_id = :user",
            "update return_request set description = '' where user_id = :user",
            "update support_message set body = '-' where author_id = :user and not from_staff",
            "update dispute_message set body = '-' where author_id = :user and side = 'buyer'",
            "update support_ticket set subject = '-' where user_id = :user",
            "update app_user set email = cast('erased-' || id || '@erased.invalid' as public.citext),"
                    + " password_hash = '{none}', first_name = 'Compte', last_name = 'effacé', phone = null,"
                    + " email_verified_at = null, is_active = false, is_staff = false, duties = '{}', erased_at = now()"
                    + " where id = :user");

    private final JdbcClient database;
    private final Accounts accounts;
    private final ActivityLog activity;

    Forgetting(JdbcClient database, Accounts accounts, ActivityLog activity) {
        this.database = database;
        this.accounts = accounts;
        this.activity = activity;
    }

    boolean sells(UUID user) {
        return database.sql("select exists (select from vendor where user_id = :user and status <> 'pending')")
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID user) {
        List<String> address = database.sql("select email from app_user where id = :user and erasure_due_at <= now()"
                        + " and erased_at is null for update skip locked")
                .param("user", user)
                .query(String.class)
                .list();
        if (address.isEmpty()) {
            return;
        }
        if (sells(user) || somethingIsUnderway(user)) {
            database.sql("update app_user set erasure_due_at = now() + interval '1 day' where id = :user")
                    .param("user", user)
                    .update();
            return;
        }
        run(DELETED, user);
        accounts.tellOfErasureDone(user);
        database.sql("select pseudonymise_activity(:user, :address)")
                .param("user", user)
                .param("address", address.get(0))
                .query(Integer.class)
                .single();
        database.sql("select 1 from pseudonymise_consents(:user)")
                .param("user", user)
                .query(Integer.class)
                .list();
        run(BLANKED, user);
        activity.recordAs(null, "system", "user.erased", "user", user.toString(), null, null);
    }

    private boolean somethingIsUnderway(UUID user) {
        return database.sql(
                        """
                        select exists (select from customer_order where user_id = :user
                                         and status in ('new', 'confirmed', 'shipped'))
                            or exists (select from return_request where user_id = :user
                                         and status in ('requested', 'approved', 'received'))""")
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    private void run(List<String> statements, UUID user) {
        statements.forEach(
                statement -> database.sql(statement).param("user", user).update());
    }
}
