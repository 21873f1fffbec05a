package tn.aloauto.marketplace.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are those every authenticator app makes. */
class TotpTests {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037"
    })
    @DisplayName("RFC 6238, appendix B: the eight-digit vectors for SHA-1, of which ours are the last six")
    void makesTheCodesOfTheRfc(long second, String code) {
        assertThat(Totp.truncated(RFC_SECRET, second / 30, 100_000_000, "%08d")).isEqualTo(code);
        assertThat(Totp.code(RFC_SECRET, second / 30)).isEqualTo(code.substring(2));
    }

    @Test
    void takesACodeOfTheStepBeforeAndAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(1_111_111_111L);
        long step = 1_111_111_111L / 30;

        for (int away = -1; away <= 1; away++) {
            assertThat(Totp.step(RFC_SECRET, Totp.code(RFC_SECRET, step + away), now))
                    .hasValue(step + away);
        }
        assertThat(Totp.step(RFC_SECRET, Totp.code(RFC_SECRET, step - 2), now)).isEmpty();
        assertThat(Totp.step(RFC_SECRET, Totp.code(RFC_SECRET, step + 2), now)).isEmpty();
        assertThat(Totp.step(RFC_SECRET, "١٢٣٤٥٦", now)).isEmpty();
    }

    @Test
    @DisplayName("RFC 4648, section 10")
    void writesBase32() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Totp.base32("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
        assertThat(Totp.base32(RFC_SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void givesAnAppWhatItReads() {
        assertThat(Totp.address("amel@example.tn", RFC_SECRET))
                .isEqualTo("otpauth://totp/AloAuto:amel%40example.tn?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=AloAuto&algorithm=SHA1&digits=6&period=30");
    }
}
