package tn.aloauto.marketplace.accounts.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Makes the short-lived signed token that each call carries. It says who and which session; the rest is looked up. */
@Component
public class AccessTokens {

    private final JwtEncoder encoder;
    private final TokenSettings settings;
    private final Clock clock = Clock.systemUTC();

    AccessTokens(JwtEncoder encoder, TokenSettings settings) {
        this.encoder = encoder;
        this.settings = settings;
    }

    public String issue(UUID account, UUID session) {
        Instant now = clock.instant();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256)
                .type(TokenConfiguration.ACCESS_TOKEN_TYPE)
                .build();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .audience(List.of(settings.audience()))
                .subject(account.toString())
                .claim("sid", session.toString())
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(settings.accessLife()))
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    long lifeInSeconds() {
        return settings.accessLife().toSeconds();
    }
}
