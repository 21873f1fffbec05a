package tn.aloauto.marketplace.accounts.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are signed and how long they are good.
 *
 * @param keyFile RSA private key, PEM PKCS#8
 */
@ConfigurationProperties("aloauto.jwt")
record TokenSettings(
        Path keyFile,
        @DefaultValue("https://aloauto.tn") String issuer,
        @DefaultValue("aloauto-api") String audience,
        @DefaultValue("60m") Duration accessLife,
        @DefaultValue("1d") Duration refreshLife) {}
