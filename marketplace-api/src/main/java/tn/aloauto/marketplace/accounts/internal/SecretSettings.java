package tn.aloauto.marketplace.accounts.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param dataKeyFile the key that seals secrets in the database: 32 bytes in Base64 */
@ConfigurationProperties("aloauto.secrets")
record SecretSettings(Path dataKeyFile) {}
