package tn.aloauto.marketplace.accounts.internal;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.accounts.AccountLetter;

/** Lets the rest of the shop hear what an account's mailbox must be told. */
@Component
class Letters {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Letters(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** To the account's own address. */
    void write(UUID user, AccountLetter.Subject subject, String token) {
        write(user, addressOf(user), subject, token, "");
    }

    void write(UUID user, String recipient, AccountLetter.Subject subject, String token, String detail) {
        events.publishEvent(new AccountLetter(user, recipient, subject, token, detail));
    }

    String addressOf(UUID user) {
        return database.sql("select email from app_user where id = :id")
                .param("id", user)
                .query(String.class)
                .single();
    }
}
