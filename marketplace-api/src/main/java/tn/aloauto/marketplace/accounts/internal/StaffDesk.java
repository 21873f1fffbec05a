package tn.aloauto.marketplace.accounts.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.accounts.Accounts;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** What admins decide about accounts: who of the staff does what, and who is shut out. Nobody is made an admin here. */
@Component
public class StaffDesk {

    private final JdbcClient database;
    private final Accounts accounts;
    private final Users users;
    private final RefreshTokens refreshTokens;
    private final ActivityLog activity;

    StaffDesk(JdbcClient database, Accounts accounts, Users users, RefreshTokens refreshTokens, ActivityLog activity) {
        this.database = database;
        this.accounts = accounts;
        this.users = users;
        this.refreshTokens = refreshTokens;
        this.activity = activity;
    }

    @Transactional
    public UserView assign(Caller caller, UUID user, Set<Caller.Duty> duties) {
        UserView before = decidedOn(caller, user);
        if (before.role().equals("vendor") && !duties.isEmpty()) {
            throw Refusal.invalid("duties", "vendor_no_staff");
        }
        String words = duties.stream()
                .map(duty -> duty.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
        database.sql("update app_user set duties = coalesce(string_to_array(nullif(:duties, ''), ','), '{}'),"
                        + " is_staff = role = 'admin' or :duties <> '' where id = :id")
                .param("duties", words)
                .param("id", user)
                .update();
        activity.record(
                "user.duties_changed",
                "user",
                user.toString(),
                Map.of("duties", before.duties()),
                Map.of("duties", words));
        return users.visibleTo(caller, user);
    }

    /** Ends every session at once. */
    @Transactional
    public UserView shutOut(Caller caller, UUID user, String reason) {
        decidedOn(caller, user);
        if (caller.id().equals(user)) {
            throw Refusal.invalid("id", "not_yourself");
        }
        database.sql("update app_user set is_active = false where id = :id")
                .param("id", user)
                .update();
        refreshTokens.revokeAllOf(user);
        activity.record("user.deactivated", "user", user.toString(), null, Map.of("reason", reason));
        return users.visibleTo(caller, user);
    }

    @Transactional
    public UserView letIn(Caller caller, UUID user) {
        decidedOn(caller, user);
        int changed = database.sql("update app_user set is_active = true, failed_sign_ins = 0, locked_until = null"
                        + " where id = :id and password_hash <> '{none}'")
                .param("id", user)
                .update();
        if (changed == 0) {
            throw Refusal.notFound();
        }
        activity.record("user.activated", "user", user.toString(), null, null);
        return users.visibleTo(caller, user);
    }

    private UserView decidedOn(Caller caller, UUID user) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
        accounts.mustHaveProvedLately(caller);
        return users.visibleTo(caller, user);
    }
}
