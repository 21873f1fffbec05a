package tn.aloauto.marketplace.privacy.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.marketplace.accounts.Accounts;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** To be forgotten: asked for, open to a change of mind for a while, then carried out for good. */
@Component
public class Erasure {

    private static final ZoneId TUNIS = ZoneId.of("Africa/Tunis");

    /** @param dueAt null when nothing was asked for */
    public record Standing(Instant dueAt) {}

    private final JdbcClient database;
    private final Accounts accounts;
    private final Forgetting forgetting;
    private final PrivacySettings settings;
    private final ActivityLog activity;
    private final TransactionTemplate transaction;

    Erasure(
            JdbcClient database,
            Accounts accounts,
            Forgetting forgetting,
            PrivacySettings settings,
            ActivityLog activity,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.accounts = accounts;
        this.forgetting = forgetting;
        this.settings = settings;
        this.activity = activity;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Standing of(Caller caller) {
        return new Standing(database.sql("select erasure_due_at from app_user where id = :id")
                .param("id", caller.id())
                .query((row, number) -> {
                    OffsetDateTime due = row.getObject(1, OffsetDateTime.class);
                    return due == null ? Instant.EPOCH : due.toInstant();
                })
                .optional()
                .filter(due -> due.isAfter(Instant.EPOCH))
                .orElse(null));
    }

    /** An admin's account and a vendor's shop are closed by an admin first: others depend on them. */
    @Transactional
    public Standing ask(Caller caller, String password) {
        accounts.passwordMustBe(caller, "password", password);
        accounts.mustHaveProvedLately(caller);
        if (caller.isAdmin() || forgetting.sells(caller.id())) {
            throw new Refusal(409, "erasure-not-yet");
        }
        Instant due = Instant.now().plus(settings.erasureAfter());
        int first = database.sql("update app_user set erasure_due_at = :due where id = :id and erasure_due_at is null")
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("id", caller.id())
                .update();
        if (first == 1) {
            activity.record("user.erasure_asked", "user", caller.id().toString(), null, null);
            accounts.tellOfErasure(caller.id(), LocalDate.ofInstant(due, TUNIS));
        }
        return of(caller);
    }

    @Transactional
    public void takeBack(Caller caller) {
        int taken = database.sql(
                        "update app_user set erasure_due_at = null where id = :id and erasure_due_at is not null")
                .param("id", caller.id())
                .update();
        if (taken == 1) {
            activity.record("user.erasure_taken_back", "user", caller.id().toString(), null, null);
        }
    }

    /** Each account in a transaction of its own; one with an open order waits until the order has ended. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    public void carryOut() {
        List<UUID> due = database.sql("select id from app_user where erasure_due_at <= now() and erased_at is null"
                        + " order by erasure_due_at limit 200")
                .query(UUID.class)
                .list();
        due.forEach(user -> transaction.executeWithoutResult(status -> forgetting.forget(user)));
    }

    @Scheduled(initialDelayString = "PT40M", fixedDelayString = "PT24H")
    void forgetNetworkAddresses() {
        database.sql("select forget_network_addresses(make_interval(secs => :age))")
                .param("age", settings.networkAddresses().toSeconds())
                .query(Integer.class)
                .single();
    }
}
