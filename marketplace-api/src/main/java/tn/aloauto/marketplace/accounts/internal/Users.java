package tn.aloauto.marketplace.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.accounts.PhoneNumbers;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Accounts: registration and profile. Admins see all of them, others their own. */
@Component
public class Users {

    private static final String COLUMNS = "select id, email, first_name, last_name, phone, role, is_active, locale,"
            + " array_to_string(duties, ',') as duties, email_verified_at is not null as email_verified,"
            + " exists (select from second_factor f where f.user_id = app_user.id and f.confirmed_at is not null)"
            + " as second_factor, created_at, updated_at from app_user";

    private final JdbcClient database;
    private final Passwords passwords;
    private final Mailboxes mailboxes;
    private final ActivityLog activity;

    Users(JdbcClient database, Passwords passwords, Mailboxes mailboxes, ActivityLog activity) {
        this.database = database;
        this.passwords = passwords;
        this.mailboxes = mailboxes;
        this.activity = activity;
    }

    /** Which accounts a list is about; null means any. */
    public record Filter(String role, Boolean isActive, String search) {}

    /** What is known of somebody new. Role and standing are not theirs to choose. */
    public record Newcomer(
            String email, String password, String firstName, String lastName, String phone, String locale) {

        @Override
        public String toString() {
            return "Newcomer[" + email + "]";
        }
    }

    @Transactional
    public UserView register(Newcomer newcomer) {
        String email = newcomer.email().strip().toLowerCase(Locale.ROOT);
        passwords.check("password", newcomer.password(), email);
        String phone = PhoneNumbers.e164("phone", newcomer.phone());
        String hash = passwords.hash(newcomer.password());
        UUID id;
        try {
            id = database.sql("insert into app_user (email, password_hash, first_name, last_name, phone, locale)"
                            + " values (cast(:email as public.citext), :hash, :firstName, :lastName, :phone, :locale)"
                            + " returning id")
                    .param("email", email)
                    .param("hash", hash)
                    .param("firstName", newcomer.firstName())
                    .param("lastName", newcomer.lastName())
                    .param("phone", phone)
                    .param("locale", newcomer.locale() == null ? "fr" : newcomer.locale())
                    .query(UUID.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(409, "email-taken", List.of(new Refusal.FieldError("email", "email_taken")), Map.of());
        }
        activity.recordAs(id, email, "user.registered", "user", id.toString(), null, null);
        mailboxes.askToVerify(id);
        return find(id);
    }

    public PageOf<UserView> list(Caller caller, Filter filter, PageRequest page) {
        String where = " where (:all or id = :caller)"
                + " and (cast(:role as text) is null or role = :role)"
                + " and (cast(:active as boolean) is null or is_active = :active)"
                + " and (cast(:search as text) is null"
                + " or position(lower(:search) in lower(email::text || ' ' || first_name || ' ' || last_name)) > 0)";
        Map<String, Object> values = new HashMap<>();
        values.put("all", caller.isAdmin());
        values.put("caller", caller.id());
        values.put("role", filter.role());
        values.put("active", filter.isActive());
        values.put("search", filter.search());
        long count = database.sql("select count(*) from app_user" + where)
                .params(values)
                .query(Long.class)
                .single();
        List<UserView> users = database.sql(
                        COLUMNS + where + " order by created_at desc, id desc limit :limit offset :offset")
                .params(values)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> view(row))
                .list();
        return page.page(count, users);
    }

    /** Somebody else's account is not there, except for an admin. */
    public UserView visibleTo(Caller caller, UUID id) {
        if (!caller.isAdmin() && !caller.id().equals(id)) {
            throw Refusal.notFound();
        }
        return find(id);
    }

    /** @param phone an empty text removes it */
    @Transactional
    public UserView change(Caller caller, UUID id, String firstName, String lastName, String phone, String locale) {
        UserView before = visibleTo(caller, id);
        database.sql("update app_user set first_name = coalesce(:firstName, first_name),"
                        + " last_name = coalesce(:lastName, last_name), locale = coalesce(:locale, locale),"
                        + " phone = case when cast(:keepPhone as boolean) then phone else :phone end where id = :id")
                .param("firstName", firstName)
                .param("lastName", lastName)
                .param("locale", locale)
                .param("keepPhone", phone == null)
                .param("phone", PhoneNumbers.e164("phone", phone))
                .param("id", id)
                .update();
        UserView after = find(id);
        activity.record("user.changed", "user", id.toString(), before, after);
        return after;
    }

    private UserView find(UUID id) {
        return database.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private static UserView view(ResultSet row) throws SQLException {
        String duties = row.getString("duties");
        return new UserView(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("phone"),
                row.getString("role"),
                duties.isEmpty() ? List.of() : List.of(duties.split(",")),
                row.getBoolean("is_active"),
                row.getString("locale"),
                row.getBoolean("email_verified"),
                row.getBoolean("second_factor"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("updated_at", OffsetDateTime.class));
    }
}
