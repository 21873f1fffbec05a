package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** A token opens the door only when all of it is right (A-063, A-065, A-157, B-095). */
@MarketplaceTest
class TokensIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private JwtEncoder encoder;

    @Test
    void aGoodTokenOpens() {
        assertThat(statusWith(token("at+jwt", claims -> {}))).isEqualTo(200);
    }

    @Test
    void oneThatIsOverDoesNot() {
        Instant yesterday = Instant.now().minusSeconds(86_400);
        assertThat(statusWith(token("at+jwt", claims -> claims.issuedAt(yesterday)
                        .notBefore(yesterday)
                        .expiresAt(yesterday.plusSeconds(3600)))))
                .isEqualTo(401);
    }

    @Test
    void oneForSomebodyElseDoesNot() {
        assertThat(statusWith(token("at+jwt", claims -> claims.audience(List.of("another-api")))))
                .isEqualTo(401);
        assertThat(statusWith(token("at+jwt", claims -> claims.issuer("https://evil.example"))))
                .isEqualTo(401);
        assertThat(statusWith(token(
                        "at+jwt", claims -> claims.subject(UUID.randomUUID().toString()))))
                .isEqualTo(401);
        assertThat(statusWith(token("at+jwt", claims -> claims.subject("admin"))))
                .isEqualTo(401);
    }

    @Test
    void oneOfAnotherKindDoesNot() {
        assertThat(statusWith(token("JWT", claims -> {}))).isEqualTo(401);
    }

    @Test
    void anUnsignedOrChangedOneDoesNot() {
        String good = token("at+jwt", claims -> {});
        String body = good.split("\\.")[1];
        String none = text("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");

        assertThat(statusWith(none + "." + body + ".")).isEqualTo(401);
        assertThat(statusWith(text("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}") + "." + body + "." + text("signature")))
                .isEqualTo(401);
        assertThat(statusWith(good.substring(0, good.length() - 8) + "AAAAAAAA"))
                .isEqualTo(401);
        assertThat(statusWith(good + ".extra")).isEqualTo(401);
        assertThat(statusWith("")).isEqualTo(401);
    }

    @Test
    void oneInTheAddressDoesNot() {
        assertThat(shop.get("/api/v1/users/me?access_token=" + token("at+jwt", claims -> {}))
                        .status())
                .isEqualTo(401);
    }

    private int statusWith(String token) {
        return shop.with("Authorization", "Bearer " + token)
                .get("/api/v1/users/me")
                .status();
    }

    private String token(String type, Consumer<JwtClaimsSet.Builder> change) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer("https://aloauto.tn")
                .audience(List.of("aloauto-api"))
                .subject(people.buyer().id().toString())
                .claim("sid", UUID.randomUUID().toString())
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(600));
        change.accept(claims);
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).type(type).build(), claims.build()))
                .getTokenValue();
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
