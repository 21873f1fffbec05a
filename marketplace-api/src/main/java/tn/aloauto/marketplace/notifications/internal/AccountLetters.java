package tn.aloauto.marketplace.notifications.internal;

import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.accounts.AccountLetter;
import tn.aloauto.marketplace.shared.Texts;

/** Owes the mails about the security of an account; nobody can switch them off. */
@Component
class AccountLetters {

    private final JdbcClient database;
    private final MailOutbox mails;
    private final Texts texts;

    private record Person(String locale, String firstName) {}

    AccountLetters(JdbcClient database, MailOutbox mails, Texts texts) {
        this.database = database;
        this.mails = mails;
        this.texts = texts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(AccountLetter letter) {
        Person person = database.sql("select locale, first_name from app_user where id = :id")
                .param("id", letter.user())
                .query(Person.class)
                .single();
        Reader reader = new Reader(letter.user(), letter.recipient(), person.locale(), person.firstName());
        String kind = letter.subject().name().toLowerCase(Locale.ROOT);
        String link = letter.token() == null ? null : letter.subject().page() + "?token=" + letter.token();
        mails.owe(
                reader,
                new MailOutbox.Mail(
                        kind,
                        texts.text(reader.language(), "letter." + kind + ".title"),
                        texts.text(reader.language(), "letter." + kind + ".text", letter.detail()),
                        link,
                        link != null,
                        null));
    }
}
