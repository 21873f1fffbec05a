package tn.aloauto.marketplace.payments.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells a provider's notification from a forged one, where the provider signs: HMAC-SHA256 over {@code name;value;} of all
 * parameters but the checksum itself, in the order of their names.
 */
@Component
public class CallbackChecksum {

    private final String key;

    CallbackChecksum(PaymentSettings settings) {
        this.key = settings.callbackKey();
    }

    /** Without a key every notification passes: it is only a hint, and what counts is read at the provider. */
    public boolean isRight(Map<String, String> parameters) {
        return key.isEmpty()
                || MessageDigest.isEqual(
                        of(parameters, key).getBytes(StandardCharsets.US_ASCII),
                        parameters
                                .getOrDefault("checksum", "")
                                .toUpperCase(Locale.ROOT)
                                .getBytes(StandardCharsets.US_ASCII));
    }

    static String of(Map<String, String> parameters, String key) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (!name.equals("checksum") && !name.equals("sign_alias")) {
                text.append(name).append(';').append(value).append(';');
            }
        });
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
