package tn.aloauto.marketplace.notifications.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person something, in the transaction of its cause: in the shop, and by mail where they want it. */
@Component
class Notices {

    private final JdbcClient database;
    private final NotificationSettings settings;
    private final Wording wording;
    private final MailOutbox mails;

    Notices(JdbcClient database, NotificationSettings settings, Wording wording, MailOutbox mails) {
        this.database = database;
        this.settings = settings;
        this.wording = wording;
        this.mails = mails;
    }

    /**
     * @param cause with the kind and the person it makes the notice unique: told again, nothing happens
     * @param link the page of the shop it is about
     * @param arguments what fills the words of the kind
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(UUID user, Kind kind, String cause, String link, Object... arguments) {
        Optional<Reader> reader = reader(user);
        if (reader.isEmpty()) {
            return;
        }
        String key = kind.word() + ":" + user + ":" + cause;
        String kept = wording.kept(arguments);
        int told = database.sql(
                        """
                        insert into notification (user_id, kind, arguments, link, dedupe_key)
                        values (:user, :kind, cast(:arguments as jsonb), :link, :key)
                        on conflict (dedupe_key) do nothing""")
                .param("user", user)
                .param("kind", kind.word())
                .param("arguments", kept)
                .param("link", link)
                .param("key", key)
                .update();
        if (told == 1 && settings.wantsMail(user, kind.topic())) {
            mails.owe(reader.get(), mail(reader.get(), kind, kept, link, key));
        }
    }

    private MailOutbox.Mail mail(Reader reader, Kind kind, String kept, String link, String key) {
        String words = "notice." + kind.word();
        return new MailOutbox.Mail(
                kind.word(),
                wording.said(reader.language(), words + ".title", kept),
                wording.said(reader.language(), words + ".text", kept),
                link,
                false,
                key);
    }

    /** Who left us, or was shut out, is told nothing. */
    private Optional<Reader> reader(UUID user) {
        return database.sql(
                        "select id as user_id, email, locale, first_name from app_user where id = :id and is_active")
                .param("id", user)
                .query(Reader.class)
                .optional();
    }
}
