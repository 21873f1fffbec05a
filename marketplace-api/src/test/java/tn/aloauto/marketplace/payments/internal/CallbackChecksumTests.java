package tn.aloauto.marketplace.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P2: a forged notification is told from the provider's. */
class CallbackChecksumTests {

    private static final Map<String, String> HEARD = Map.of(
            "mdOrder", "3ff6962a-7dcc-4283-ab50-a6d7dd3386fe",
            "orderNumber", "10747",
            "operation", "deposited",
            "status", "1");

    private final CallbackChecksum checksum = new CallbackChecksum(new PaymentSettings("", "a-key"));

    @Test
    @DisplayName("P2: only who knows the key can sign, and no parameter can be changed afterwards")
    void onlyWhoKnowsTheKeyCanSign() {
        Map<String, String> signed = new HashMap<>(HEARD);
        signed.put("checksum", CallbackChecksum.of(HEARD, "a-key"));
        assertThat(checksum.isRight(signed)).isTrue();
        signed.put("checksum", signed.get("checksum").toLowerCase(java.util.Locale.ROOT));
        assertThat(checksum.isRight(signed)).isTrue();

        assertThat(checksum.isRight(HEARD)).isFalse();
        Map<String, String> changed = new HashMap<>(signed);
        changed.put("status", "0");
        assertThat(checksum.isRight(changed)).isFalse();
        Map<String, String> otherKey = new HashMap<>(HEARD);
        otherKey.put("checksum", CallbackChecksum.of(HEARD, "another-key"));
        assertThat(checksum.isRight(otherKey)).isFalse();
    }

    @Test
    void isComputedAsTheProvidersFamilyDescribesIt() {
        Map<String, String> heard = new HashMap<>(HEARD);
        heard.put("amount", "123456");

        assertThat(CallbackChecksum.of(heard, "secret-key"))
                .isEqualTo("E5AEF1167DB124303444AB28C102D7E5D03E58555FF32F6480DB4A35E8936FC4");
    }

    @Test
    void withoutAKeyEveryNotificationIsAHint() {
        assertThat(new CallbackChecksum(new PaymentSettings("", "")).isRight(HEARD))
                .isTrue();
    }

    @Test
    void filesAreWhatTheirFirstBytesSay() {
        assertThat(MagicNumber.of("%PDF-1".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .contains("application/pdf");
        assertThat(MagicNumber.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .contains("image/jpeg");
        assertThat(MagicNumber.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a}))
                .contains("image/png");
        assertThat(MagicNumber.of(new byte[] {'%', 'P'})).isEmpty();
        assertThat(MagicNumber.of("<svg>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEmpty();
    }
}
