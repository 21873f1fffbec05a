package tn.aloauto.marketplace.notifications.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Of what each person wants mails. Only what differs from the usual is kept. */
@Component
public class NotificationSettings {

    private final JdbcClient database;
    private final ActivityLog activity;

    /** @param locked mails of this topic cannot be switched off */
    public record Setting(String topic, boolean mail, boolean locked) {}

    private record Choice(String topic, boolean mail) {}

    NotificationSettings(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    public List<Setting> of(UUID user) {
        List<Choice> choices = database.sql("select topic, mail from notification_setting where user_id = :user")
                .param("user", user)
                .query(Choice.class)
                .list();
        return Arrays.stream(Topic.values())
                .map(topic -> new Setting(topic.word(), mailed(topic, choices), topic.locked()))
                .toList();
    }

    /** @param whatsapp null when nothing is said of it */
    @Transactional
    public List<Setting> change(Caller caller, Map<String, Boolean> mail, Boolean whatsapp) {
        List<Setting> before = of(caller.id());
        mail.forEach((word, wanted) -> choose(caller.id(), topic(word), wanted));
        if (whatsapp != null) {
            wish(caller, whatsapp);
        }
        List<Setting> after = of(caller.id());
        activity.record(
                "user.notification_settings_changed", "user", caller.id().toString(), before, after);
        return after;
    }

    /** Whether this person wants WhatsApp messages of orders to deliver. */
    public boolean wantsWhatsApp(UUID user) {
        return database.sql("select exists (select from whatsapp_wish where user_id = :user)")
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    private void wish(Caller caller, boolean wanted) {
        int changed = database.sql(
                        wanted
                                ? "insert into whatsapp_wish (user_id) values (:user) on conflict do nothing"
                                : "delete from whatsapp_wish where user_id = :user")
                .param("user", caller.id())
                .update();
        if (changed == 1) {
            activity.record(
                    "user.whatsapp_wish_changed",
                    "user",
                    caller.id().toString(),
                    Map.of("whatsapp", !wanted),
                    Map.of("whatsapp", wanted));
        }
    }

    boolean wantsMail(UUID user, Topic topic) {
        return of(user).stream()
                .anyMatch(setting -> setting.mail() && setting.topic().equals(topic.word()));
    }

    private static boolean mailed(Topic topic, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.topic().equals(topic.word()))
                .findFirst()
                .map(Choice::mail)
                .orElse(topic.mailedUnlessRefused());
    }

    private void choose(UUID user, Topic topic, boolean wanted) {
        if (topic.locked() && !wanted) {
            throw Refusal.invalid("mail." + topic.word(), "topic_locked");
        }
        database.sql(
                        """
                        insert into notification_setting (user_id, topic, mail) values (:user, :topic, :mail)
                        on conflict (user_id, topic) do update set mail = excluded.mail""")
                .param("user", user)
                .param("topic", topic.word())
                .param("mail", wanted)
                .update();
    }

    private static Topic topic(String word) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("mail." + word, "unknown_field"));
    }
}
