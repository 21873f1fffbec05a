package tn.aloauto.marketplace.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/**
 * The keys of an account over HTTP: address, password, second factor, sessions, duties (B-001, B-011, B-015, B-080, B-096,
 * B-137, B-210).
 */
@MarketplaceTest
class AccountKeysIT {

    private static final String PASSWORD = "Quatre-Roues-Motrices";
    private static final String OTHER_PASSWORD = "Cinq-Roues-De-Secours";
    private static final Pattern TOKEN = Pattern.compile("\\?token=([A-Za-z0-9_-]{43})");

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private DataKey dataKey;

    @Test
    void anAddressIsVerifiedByItsLinkOnce() {
        String email = registered();
        ShopClient me = signedIn(email);
        assertThat(me.get("/api/v1/users/me").json().get("email_verified").asBoolean())
                .isFalse();
        assertThat(me.post("/api/v1/orders", Map.of()).json().get("type").asText())
                .isEqualTo("/problems/email-not-verified");
        String token = link(email, "verify_email");

        assertThat(verify(token).status()).isEqualTo(204);
        assertThat(verify(token).json().get("type").asText()).isEqualTo("/problems/link-not-valid");
        assertThat(verify("x".repeat(43)).status()).isEqualTo(400);
        assertThat(me.get("/api/v1/users/me").json().get("email_verified").asBoolean())
                .isTrue();
        assertThat(me.post("/api/v1/orders", Map.of()).status()).isEqualTo(400);
        assertThat(Shelf.database()
                        .sql("select count(*) from one_time_token where encode(token_hash, 'escape') like :token")
                        .param("token", "%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theLinkIsSentAgainNotMoreThanOnceAMinuteAndExpires() {
        String email = registered();
        ShopClient me = signedIn(email);
        String first = link(email, "verify_email");

        assertThat(me.post("/api/v1/users/me/email-verification", null).status())
                .isEqualTo(429);
        Shelf.database()
                .sql("update one_time_token set created_at = created_at - interval '2 minutes' where user_id ="
                        + " (select id from app_user where email = cast(:email as public.citext))")
                .param("email", email)
                .update();
        assertThat(me.post("/api/v1/users/me/email-verification", null).status())
                .isEqualTo(202);
        assertThat(verify(first).status()).isEqualTo(400);
        String second = link(email, "verify_email");
        Shelf.database()
                .sql("update one_time_token set expires_at = now() - interval '1 second' where user_id ="
                        + " (select id from app_user where email = cast(:email as public.citext))")
                .param("email", email)
                .update();
        assertThat(verify(second).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("A new password by mail: the same answer for everybody, one use, every session ended")
    void setsANewPasswordByMail() {
        String email = registered();
        ShopClient before = signedIn(email);

        ShopClient.Answer known = shop.post("/api/v1/auth/password-reset", Map.of("email", email));
        ShopClient.Answer unknown = shop.post("/api/v1/auth/password-reset", Map.of("email", email()));
        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(known.text()).isEqualTo(unknown.text());
        shop.post("/api/v1/auth/password-reset", Map.of("email", email));
        assertThat(mails(email, "reset_password")).hasSize(1);

        String token = link(email, "reset_password");
        assertThat(reset(token, "azertyuiop").status()).isEqualTo(400);
        assertThat(reset(token, OTHER_PASSWORD).status()).isEqualTo(204);
        assertThat(reset(token, PASSWORD).json().get("type").asText()).isEqualTo("/problems/link-not-valid");
        assertThat(before.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(email, OTHER_PASSWORD).status()).isEqualTo(200);
        assertThat(mails(email, "password_changed")).hasSize(1);
    }

    @Test
    void aResetTokenUsedTwiceAtOnceIsUsedOnce() throws Exception {
        String email = registered();
        shop.post("/api/v1/auth/password-reset", Map.of("email", email));
        String token = link(email, "reset_password");

        List<ShopClient.Answer> answers = Purchase.atOnce(6, () -> reset(token, OTHER_PASSWORD));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(mails(email, "password_changed")).hasSize(1);
    }

    @Test
    @DisplayName("A new address is confirmed from its own mailbox, and the old one hears of it")
    void changesTheAddress() {
        String email = registered();
        String other = email();
        ShopClient me = signedIn(email);

        assertThat(me.post("/api/v1/users/me/email", Map.of("password", "falsch", "new_email", other))
                        .status())
                .isEqualTo(400);
        assertThat(me.post("/api/v1/users/me/email", Map.of("password", PASSWORD, "new_email", other))
                        .status())
                .isEqualTo(202);
        assertThat(signIn(other, PASSWORD).status()).isEqualTo(401);
        assertThat(verify(link(other, "confirm_new_email")).status()).isEqualTo(204);

        assertThat(signIn(other, PASSWORD).status()).isEqualTo(200);
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(401);
        assertThat(mails(email, "email_changed")).singleElement().asString().contains(other);
    }

    @Test
    void listsAndEndsSessions() {
        String email = registered();
        ShopClient here = signedIn(email);
        ShopClient there = signedIn(email);
        JsonNode sessions = here.get("/api/v1/users/me/sessions").json();
        assertThat(sessions).hasSize(2);
        String other = sessions.get(sessions.get(0).get("current").asBoolean() ? 1 : 0)
                .get("id")
                .asText();

        assertThat(shop.as(people.buyer())
                        .delete("/api/v1/users/me/sessions/" + other)
                        .status())
                .isEqualTo(404);
        assertThat(here.delete("/api/v1/users/me/sessions/" + other).status()).isEqualTo(204);
        assertThat(there.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(here.get("/api/v1/users/me").status()).isEqualTo(200);

        ShopClient third = signedIn(email);
        assertThat(here.delete("/api/v1/users/me/sessions").status()).isEqualTo(204);
        assertThat(here.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(third.get("/api/v1/users/me").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("A second factor: enrolled, asked for, a code good once, a recovery code good once")
    void signsInWithASecondFactor() {
        String email = registered();
        ShopClient me = signedIn(email);
        JsonNode enrolment = Purchase.ok(me.post("/api/v1/users/me/mfa", Map.of("password", PASSWORD)));
        assertThat(enrolment.get("otpauth").asText()).startsWith("otpauth://totp/AloAuto:");
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(200);
        assertThat(me.post("/api/v1/users/me/mfa/confirm", Map.of("code", "000000"))
                        .status())
                .isEqualTo(400);
        JsonNode codes = Purchase.ok(me.post("/api/v1/users/me/mfa/confirm", Map.of("code", code(email, -1))));
        assertThat(codes.get("recovery_codes")).hasSize(10);

        ShopClient.Answer half = signIn(email, PASSWORD);
        assertThat(half.status()).isEqualTo(401);
        assertThat(half.json().get("type").asText()).isEqualTo("/problems/second-factor-needed");
        String token = half.json().get("mfa_token").asText();
        assertThat(finish(token, "000000").status()).isEqualTo(401);
        String good = code(email, 0);
        assertThat(finish(token, good).status()).isEqualTo(200);
        assertThat(finish(token, good).status()).isEqualTo(401);
        String again = signIn(email, PASSWORD).json().get("mfa_token").asText();
        assertThat(finish(again, good).status()).as("a code is good once").isEqualTo(401);
        String recovery = codes.get("recovery_codes").get(0).asText();
        assertThat(finish(again, recovery).status()).isEqualTo(200);
        String third = signIn(email, PASSWORD).json().get("mfa_token").asText();
        assertThat(finish(third, recovery).status()).isEqualTo(401);
        assertThat(mails(email, "recovery_code_used")).hasSize(1);
        assertThat(me.get("/api/v1/users/me/mfa")
                        .json()
                        .get("recovery_codes_left")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void oneCodeShownTwiceAtTheSameMomentOpensOneSession() throws Exception {
        String email = withSecondFactor();
        String token = signIn(email, PASSWORD).json().get("mfa_token").asText();
        String good = code(email, 0);

        List<ShopClient.Answer> answers = Purchase.atOnce(6, () -> finish(token, good));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    @Test
    @DisplayName("Guessing codes locks the account as guessing passwords does")
    void guessingCodesLocks() {
        String email = withSecondFactor();
        String token = signIn(email, PASSWORD).json().get("mfa_token").asText();
        for (int i = 0; i < 5; i++) {
            assertThat(finish(token, "00000" + i).status()).isEqualTo(401);
        }

        assertThat(finish(token, code(email, 0)).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("B-001: duties are given by admins alone, and each opens its own doors only")
    void givesDuties() {
        TestAccounts.Person clerk = people.buyer();
        TestAccounts.Person admin = people.admin();
        String duties = "/api/v1/users/" + clerk.id() + "/duties";

        assertThat(shop.as(clerk)
                        .put(duties, Map.of("duties", List.of("support")))
                        .status())
                .isEqualTo(403);
        assertThat(shop.as(clerk)
                        .get("/api/v1/support/tickets")
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(shop.as(admin)
                        .put(duties, Map.of("duties", List.of("support")))
                        .json()
                        .at("/duties/0")
                        .asText())
                .isEqualTo("support");
        JsonNode ticket = Purchase.ok(shop.as(people.buyer())
                .post("/api/v1/support/tickets", Map.of("subject", "Colis", "message", "Où est-il ?")));
        assertThat(shop.as(clerk)
                        .get("/api/v1/support/tickets/" + ticket.get("id").asText())
                        .status())
                .isEqualTo(200);
        assertThat(shop.as(clerk).get("/api/v1/logs").status()).isEqualTo(403);
        assertThat(shop.as(admin).put(duties, Map.of("duties", List.of("root"))).status())
                .isEqualTo(400);
        assertThat(shop.as(clerk)
                        .patch("/api/v1/users/me", Map.of("duties", List.of("finance")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anAdminShutsAnAccountOutAndLetsItInAgain() {
        String email = registered();
        ShopClient me = signedIn(email);
        String id = me.get("/api/v1/users/me").json().get("id").asText();
        TestAccounts.Person person = people.admin();
        ShopClient admin = shop.as(person);

        assertThat(admin.post("/api/v1/users/" + id + "/deactivate", Map.of("reason", "fraude"))
                        .json()
                        .get("is_active")
                        .asBoolean())
                .isFalse();
        assertThat(me.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(401);
        Purchase.ok(admin.post("/api/v1/users/" + id + "/activate", null));
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(200);
        assertThat(admin.post("/api/v1/users/" + person.id() + "/deactivate", Map.of("reason", "x"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("B-137: a password most met in breaches is refused, whatever its characters")
    void refusesBreachedPasswords() {
        for (String known : List.of("1q2w3e4r5t6y", "Qwertyuiop123", "MOTDEPASSE99")) {
            assertThat(shop.post("/api/v1/auth/register", newcomer(email(), known))
                            .json()
                            .at("/errors/0/code")
                            .asText())
                    .as(known)
                    .isEqualTo("password_common");
        }
    }

    private String withSecondFactor() {
        String email = registered();
        ShopClient me = signedIn(email);
        Purchase.ok(me.post("/api/v1/users/me/mfa", Map.of("password", PASSWORD)));
        Purchase.ok(me.post("/api/v1/users/me/mfa/confirm", Map.of("code", code(email, -1))));
        return email;
    }

    /** As the phone of the account's owner would show it, so many steps from now. */
    private String code(String email, int stepsFromNow) {
        Map<String, Object> row = Shelf.database()
                .sql("select f.user_id, f.secret from second_factor f join app_user u on u.id = f.user_id"
                        + " where u.email = cast(:email as public.citext)")
                .param("email", email)
                .query()
                .singleRow();
        byte[] secret = dataKey.open((UUID) row.get("user_id"), (byte[]) row.get("secret"));
        return Totp.code(secret, System.currentTimeMillis() / 30_000 + stepsFromNow);
    }

    private String registered() {
        String email = email();
        Purchase.ok(shop.post("/api/v1/auth/register", newcomer(email, PASSWORD)));
        return email;
    }

    private static Map<String, Object> newcomer(String email, String password) {
        return Map.of("email", email, "password", password, "first_name", "Amel", "last_name", "Trabelsi");
    }

    private ShopClient signedIn(String email) {
        return shop.with(
                "Authorization",
                "Bearer " + Purchase.ok(signIn(email, PASSWORD)).get("access").asText());
    }

    private ShopClient.Answer signIn(String email, String password) {
        return shop.post("/api/v1/token", Map.of("email", email, "password", password));
    }

    private ShopClient.Answer finish(String token, String code) {
        return shop.post("/api/v1/auth/mfa", Map.of("mfa_token", token, "code", code));
    }

    private ShopClient.Answer verify(String token) {
        return shop.post("/api/v1/auth/verify-email", Map.of("token", token));
    }

    private ShopClient.Answer reset(String token, String password) {
        return shop.post("/api/v1/auth/password-reset/confirm", Map.of("token", token, "new_password", password));
    }

    private static String link(String email, String kind) {
        List<String> mails = mails(email, kind);
        Matcher link = TOKEN.matcher(mails.get(mails.size() - 1));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static List<String> mails(String email, String kind) {
        return Shelf.database()
                .sql("select body_text from mail_outbox where recipient = :email and kind = :kind order by id")
                .param("email", email)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private static String email() {
        return "k-" + UUID.randomUUID() + "@example.tn";
    }
}
