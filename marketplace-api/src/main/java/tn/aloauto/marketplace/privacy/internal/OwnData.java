package tn.aloauto.marketplace.privacy.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;

/** Everything the shop knows about a person, one JSON file a kind, without what proves who they are (hashes, secrets). */
@Component
public class OwnData {

    /** Kind to the rows of it; each names :user and gives one JSON object a row. */
    static final Map<String, String> KINDS = kinds();

    private final JdbcClient database;
    private final ActivityLog activity;

    OwnData(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    /** A zip archive; one moment of the database, whatever is written meanwhile. */
    @Transactional(isolation = org.springframework.transaction.annotation.Isolation.REPEATABLE_READ)
    public byte[] of(Caller caller) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> kind : KINDS.entrySet()) {
                zip.putNextEntry(new ZipEntry(kind.getKey() + ".json"));
                zip.write(rows(kind.getValue(), caller.id()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        activity.record("user.data_exported", "user", caller.id().toString(), null, null);
        return bytes.toByteArray();
    }

    private String rows(String query, UUID user) {
        return database.sql("select coalesce(jsonb_pretty(jsonb_agg(to_jsonb(own))), '[]') from (" + query + ") own")
                .param("user", user)
                .query(String.class)
                .single();
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(
                "account",
                "select id, email, first_name, last_name, phone, role, duties, locale, email_verified_at, created_at,"
                        + " updated_at, erasure_due_at from app_user where id = :user");
        kinds.put("addresses", "select * from address where user_id = :user");
        kinds.put("consents", "select * from consent where user_id = :user order by id");
        kinds.put(
                "orders",
                "select o.*, (select jsonb_agg(to_jsonb(i)) from order_item i join vendor_order vo on vo.id = i.vendor_order_id"
                        + " where vo.order_id = o.id) as items, (select jsonb_agg(to_jsonb(p)) from payment p"
                        + " where p.order_id = o.id) as payments from customer_order o where o.user_id = :user");
        kinds.put("invoices", "select * from invoice where user_id = :user order by id");
        kinds.put("returns", "select * from return_request where user_id = :user");
        kinds.put("reviews", "select * from product_review where user_id = :user");
        kinds.put(
                "disputes",
                "select d.*, (select jsonb_agg(to_jsonb(m) order by m.id) from dispute_message m where m.dispute_id = d.id)"
                        + " as messages, (select jsonb_agg(e.file_name) from dispute_evidence e where e.dispute_id = d.id)"
                        + " as evidence from dispute d where d.opened_by = :user");
        kinds.put(
                "support",
                "select t.*, (select jsonb_agg(to_jsonb(m) order by m.id) from support_message m where m.ticket_id = t.id)"
                        + " as messages from support_ticket t where t.user_id = :user");
        kinds.put("support_messages", "select * from support_message where author_id = :user");
        kinds.put(
                "cart",
                "select c.created_at, i.product_id, i.quantity from cart c join cart_item i on i.cart_id = c.id"
                        + " where c.user_id = :user");
        kinds.put("coupons", "select * from coupon_redemption where user_id = :user");
        kinds.put("wishlist", "select product_id, created_at from wishlist_item where user_id = :user");
        kinds.put("garage", "select * from garage_vehicle where user_id = :user");
        kinds.put("notifications", "select * from notification where user_id = :user");
        kinds.put("whatsapp_wish", "select since from whatsapp_wish where user_id = :user");
        kinds.put("notification_settings", "select topic, mail from notification_setting where user_id = :user");
        kinds.put(
                "mails",
                "select recipient, kind, subject, case when secret then '' else body_text end as body, created_at, sent_at"
                        + " from mail_outbox where user_id = :user");
        kinds.put(
                "newsletter",
                "select n.email, n.locale, n.asked_at, n.confirmed_at, n.unsubscribed_at from newsletter_subscription n"
                        + " join app_user u on u.email = n.email where u.id = :user");
        kinds.put(
                "contact_messages",
                "select c.* from contact_message c join app_user u on u.email = c.email where u.id = :user");
        kinds.put(
                "sessions",
                "select family_id, issued_at, expires_at, used_at, revoked_at, host(ip_address) as ip_address, user_agent"
                        + " from refresh_token where user_id = :user");
        kinds.put(
                "vendor",
                "select v.*, (select jsonb_agg(k.label) from vendor_sftp_key k where k.vendor_id = v.id) as sftp_keys"
                        + " from vendor v where v.user_id = :user");
        kinds.put(
                "activity",
                "select occurred_at, action, entity, entity_id, host(ip_address) as ip_address from activity_log"
                        + " where actor_id = :user order by id");
        return kinds;
    }
}
