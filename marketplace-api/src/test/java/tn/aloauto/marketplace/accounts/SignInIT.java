package tn.aloauto.marketplace.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;

/**
 * Registration, sign-in, renewal and sign-out over HTTP (A-001, A-065, B-014..B-016, B-079, B-080, B-094, B-095, B-137,
 * L-010, L-011).
 */
@MarketplaceTest
class SignInIT {

    private static final String PASSWORD = "Quatre-Roues-Motrices";

    @Autowired
    private ShopClient shop;

    @Autowired
    private JdbcClient database;

    @Test
    void registersAndSignsIn() {
        String email = email();
        ShopClient.Answer registered = register(email);

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.header("Location"))
                .endsWith(registered.json().get("id").asText());
        assertThat(registered.json().get("role").asText()).isEqualTo("buyer");
        assertThat(registered.text()).doesNotContain("password", "argon2");

        JsonNode tokens = signIn(email, PASSWORD).json();
        assertThat(tokens.get("token_type").asText()).isEqualTo("Bearer");
        assertThat(tokens.get("expires_in").asInt()).isEqualTo(3600);
        ShopClient.Answer me = with(tokens).get("/api/v1/users/me");
        assertThat(me.json().get("email").asText()).isEqualTo(email);
        assertThat(me.json().get("phone").asText()).isEqualTo("+21622123456");
    }

    @Test
    void keepsThePasswordAsArgon2Only() {
        String email = email();
        register(email);

        assertThat(database.sql("select password_hash from app_user where email = cast(:email as public.citext)")
                        .param("email", email)
                        .query(String.class)
                        .single())
                .startsWith("{argon2}$argon2id$");
    }

    @Test
    void refusesAnAddressThatIsTakenInAnyCase() {
        String email = email();
        register(email);

        ShopClient.Answer again = register(email.toUpperCase(Locale.ROOT));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/errors/0/field").asText()).isEqualTo("email");
    }

    @Test
    void refusesRoleAndStandingAndWhateverElseIsNotAsked() {
        for (String field : new String[] {"role", "is_active", "is_staff", "id"}) {
            ShopClient.Answer answer = shop.post(
                    "/api/v1/auth/register",
                    Map.of(
                            "email",
                            email(),
                            "password",
                            PASSWORD,
                            "first_name",
                            "A",
                            "last_name",
                            "B",
                            field,
                            "admin"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("unknown_field");
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    @Test
    void refusesShortAndCommonPasswords() {
        assertThat(registerWith("court").json().at("/errors/0/code").asText()).isEqualTo("password_length");
        assertThat(registerWith("azertyuiop").json().at("/errors/0/code").asText())
                .isEqualTo("password_common");
        assertThat(registerWith("MotDePasse2031!").json().at("/errors/0/code").asText())
                .isEqualTo("password_common");
        assertThat(registerWith("aaaaaaaaaaaaaa").json().at("/errors/0/code").asText())
                .isEqualTo("password_common");
    }

    @Test
    void halfACharacterIsNoPassword() {
        String email = email();
        register(email);
        String half = "{\"email\":\"%s\",\"password\":\"Quatre-Roues-\\ud800\"%s}";

        assertThat(shop.post("/api/v1/token", half.formatted(email, "")).status())
                .isEqualTo(401);
        assertThat(shop.post(
                                "/api/v1/auth/register",
                                half.formatted(email(), ",\"first_name\":\"A\",\"last_name\":\"B\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answersTheSameForAWrongPasswordAndAnUnknownAccount() {
        String email = email();
        register(email);

        ShopClient.Answer wrong = signIn(email, "pas-le-bon-du-tout");
        ShopClient.Answer unknown = signIn(email(), "pas-le-bon-du-tout");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text());
        assertThat(events(email)).contains("user.sign_in_refused");
    }

    @Test
    void locksAfterFiveWrongPasswordsEvenForTheRightOne() {
        String email = email();
        register(email);
        for (int i = 0; i < 5; i++) {
            signIn(email, "pas-le-bon-du-tout");
        }

        assertThat(signIn(email, PASSWORD).status()).isEqualTo(401);

        database.sql(
                        "update app_user set locked_until = now() - interval '1 second' where email = cast(:e as public.citext)")
                .param("e", email)
                .update();
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void renewsOnceAndEndsTheFamilyWhenATokenComesTwice() {
        String email = email();
        register(email);
        JsonNode first = signIn(email, PASSWORD).json();

        ShopClient.Answer second = refresh(first);
        assertThat(second.status()).isEqualTo(200);
        assertThat(with(second.json()).get("/api/v1/users/me").status()).isEqualTo(200);

        assertThat(refresh(first).status()).isEqualTo(401);
        assertThat(refresh(second.json()).status()).isEqualTo(401);
        assertThat(with(second.json()).get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(events(email)).contains("user.refresh_token_reused");
    }

    @Test
    void signsOutAtOnce() {
        String email = email();
        register(email);
        JsonNode tokens = signIn(email, PASSWORD).json();

        assertThat(shop.post(
                                "/api/v1/token/revoke",
                                Map.of("refresh", tokens.get("refresh").asText()))
                        .status())
                .isEqualTo(204);
        assertThat(shop.post("/api/v1/token/revoke", Map.of("refresh", "nobody-knows-it"))
                        .status())
                .isEqualTo(204);

        assertThat(refresh(tokens).status()).isEqualTo(401);
        assertThat(with(tokens).get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(events(email)).contains("user.signed_in 127.0.0.1", "user.signed_out 127.0.0.1");
    }

    @Test
    void changesThePasswordForWhoKnowsTheOldOneAndEndsAllSessions() {
        String email = email();
        register(email);
        JsonNode tokens = signIn(email, PASSWORD).json();

        ShopClient.Answer wrong = with(tokens)
                .post(
                        "/api/v1/users/me/password",
                        Map.of("old_password", "x", "new_password", "Cinq-Roues-De-Secours"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/field").asText()).isEqualTo("old_password");

        ShopClient.Answer changed = with(tokens)
                .post(
                        "/api/v1/users/me/password",
                        Map.of("old_password", PASSWORD, "new_password", "Cinq-Roues-De-Secours"));
        assertThat(changed.status()).isEqualTo(204);
        assertThat(with(tokens).get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(401);
        assertThat(with(signIn(email, "Cinq-Roues-De-Secours").json())
                        .get("/api/v1/users/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shutsOutADeactivatedAccountAtOnce() {
        String email = email();
        register(email);
        JsonNode tokens = signIn(email, PASSWORD).json();
        database.sql("update app_user set is_active = false where email = cast(:e as public.citext)")
                .param("e", email)
                .update();

        assertThat(with(tokens).get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(refresh(tokens).status()).isEqualTo(401);
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(401);
    }

    private ShopClient.Answer register(String email) {
        return shop.post(
                "/api/v1/auth/register",
                Map.of(
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "first_name",
                        "Amel",
                        "last_name",
                        "Trabelsi",
                        "phone",
                        "٢٢١٢٣٤٥٦"));
    }

    private ShopClient.Answer registerWith(String password) {
        return shop.post(
                "/api/v1/auth/register",
                Map.of("email", email(), "password", password, "first_name", "A", "last_name", "B"));
    }

    private ShopClient.Answer signIn(String email, String password) {
        return shop.post("/api/v1/token", Map.of("email", email, "password", password));
    }

    private ShopClient.Answer refresh(JsonNode tokens) {
        return shop.post(
                "/api/v1/token/refresh", Map.of("refresh", tokens.get("refresh").asText()));
    }

    private ShopClient with(JsonNode tokens) {
        return shop.with("Authorization", "Bearer " + tokens.get("access").asText());
    }

    private List<String> events(String email) {
        return database.sql(
                        "select action || case when action like 'user.signed%' then ' ' || host(ip_address) else '' end"
                                + " from activity_log where actor = :email")
                .param("email", email)
                .query(String.class)
                .list();
    }

    private static String email() {
        return "p-" + UUID.randomUUID() + "@example.tn";
    }
}
