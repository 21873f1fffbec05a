package tn.aloauto.marketplace.accounts.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** RS256 access tokens with our own key and nothing else, Argon2id passwords. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** The JOSE type of an access token (RFC 9068); a token of another kind is not one. */
    static final String ACCESS_TOKEN_TYPE = "at+jwt";

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    @Bean
    RSAKey signingKey(TokenSettings settings, Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            SigningKey.createIfAbsent(settings.keyFile());
        }
        return SigningKey.read(settings.keyFile());
    }

    @Bean
    DataKey dataKey(SecretSettings settings, Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            KeyFile.createIfAbsent(settings.dataKeyFile(), DataKey::fresh);
        }
        return DataKey.read(settings.dataKeyFile());
    }

    @Bean
    JwtEncoder jwtEncoder(RSAKey signingKey) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(signingKey)));
    }

    @Bean
    JwtDecoder jwtDecoder(RSAKey signingKey, TokenSettings settings) throws JOSEException {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(signingKey.toRSAPublicKey())
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
        JwtTypeValidator type = new JwtTypeValidator(ACCESS_TOKEN_TYPE);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2));
        // what stands in place of a password where there is none, as of an erased account, matches nothing
        encoder.setDefaultPasswordEncoderForMatches(NoPassword.INSTANCE);
        return encoder;
    }

    private enum NoPassword implements PasswordEncoder {
        INSTANCE;

        @Override
        public String encode(CharSequence password) {
            throw new UnsupportedOperationException("Passwords are stored with argon2");
        }

        @Override
        public boolean matches(CharSequence password, String stored) {
            return false;
        }
    }
}
