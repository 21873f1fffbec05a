package tn.aloauto.marketplace.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;

/** What the route engine may do with the mails that are owed: take, send, fail, and nothing else (L-025, N-022). */
class MailContractIT {

    private static final String TAKE = "select id from marketplace.take_mail(1000, interval '1 minute')";

    @Test
    void aTakenMailIsNobodyElsesUntilItsLeaseEnds() {
        UUID mail = owed(false);

        assertThat(taken()).contains(mail);
        assertThat(taken()).doesNotContain(mail);

        Shelf.database()
                .sql("update mail_outbox set next_try_at = now() - interval '1 second' where id = :id")
                .param("id", mail)
                .update();
        assertThat(taken()).contains(mail);
        assertThat(column(mail, "attempts", Integer.class)).isEqualTo(2);
    }

    @Test
    void aSentMailIsSentOnceAndItsSecretIsGone() {
        UUID mail = owed(true);
        taken();

        assertThat(engine("select marketplace.mail_sent(:id)", mail)).isTrue();
        assertThat(engine("select marketplace.mail_sent(:id)", mail)).isFalse();
        assertThat(engine("select marketplace.mail_failed(:id, 'late', interval '0')", mail))
                .isFalse();
        assertThat(taken()).doesNotContain(mail);
        assertThat(column(mail, "body_text", String.class)).isEmpty();
    }

    @Test
    void aFailedMailIsTriedAgainLaterOrGivenUp() {
        UUID mail = owed(false);
        taken();

        assertThat(engine("select marketplace.mail_failed(:id, 'mailbox full', interval '0')", mail))
                .isTrue();
        assertThat(taken()).contains(mail);
        assertThat(engine("select marketplace.mail_failed(:id, 'no such mailbox', null)", mail))
                .isTrue();
        assertThat(taken()).doesNotContain(mail);
        assertThat(column(mail, "last_error", String.class)).isEqualTo("no such mailbox");
    }

    @Test
    void theEngineChangesNothingByHand() {
        assertThatThrownBy(() -> asEngine(database -> database.sql("update marketplace.mail_outbox set subject = 'x'")
                        .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> asEngine(database ->
                        database.sql("delete from marketplace.mail_outbox").update()))
                .hasStackTraceContaining("permission denied");
    }

    private static UUID owed(boolean secret) {
        return Shelf.database()
                .sql("insert into mail_outbox (recipient, locale, kind, subject, body_text, secret)"
                        + " values ('amel@example.tn', 'fr', 'test', 'Bonjour', 'texte', :secret) returning id")
                .param("secret", secret)
                .query(UUID.class)
                .single();
    }

    private static List<UUID> taken() {
        return asEngine(database -> database.sql(TAKE).query(UUID.class).list());
    }

    private static boolean engine(String sql, UUID mail) {
        return asEngine(database ->
                database.sql(sql).param("id", mail).query(Boolean.class).single());
    }

    private static <T> T column(UUID mail, String name, Class<T> type) {
        return Shelf.database()
                .sql("select " + name + " from mail_outbox where id = :id")
                .param("id", mail)
                .query(type)
                .single();
    }

    private static <T> T asEngine(Function<JdbcClient, T> work) {
        try (Connection connection = MarketplaceTest.RealDatabase.DATABASE.connectAs("integration_app")) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
