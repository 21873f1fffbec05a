package tn.aloauto.marketplace.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what its first bytes say, and its name does no harm (B-143, B-144). */
class HandedInTests {

    private static final byte[] PDF = "%PDF-1.7\nx".getBytes(StandardCharsets.US_ASCII);

    @Test
    void knowsPdfJpegAndPngByTheirFirstBytes() {
        assertThat(HandedIn.looked("a.exe", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(HandedIn.looked("a.pdf", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0})
                        .mediaType())
                .isEqualTo("image/jpeg");
        assertThat(HandedIn.looked("a", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0})
                        .mediaType())
                .isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MZ\u0090\u0000", "<svg onload=alert(1)>", "<html>", "PK\u0003\u0004", " %PDF-1.7", "%PDF-"})
    void refusesEverythingElse(String content) {
        assertThatThrownBy(() -> HandedIn.looked("carte.pdf", content.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("invalid-request");
    }

    @Test
    void refusesWhatIsEmptyOrTooLarge() {
        assertThatThrownBy(() -> HandedIn.looked("a.pdf", new byte[0])).hasMessage("invalid-request");
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThatThrownBy(() -> HandedIn.looked("a.pdf", large)).hasMessage("invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "C:\\Users\\amel\\carte.pdf,carte.pdf",
        "..,document",
        "بطاقة جبائية.pdf,بطاقة جبائية.pdf",
        "'a\"b<c>.pdf',a_b_c_.pdf"
    })
    void keepsTheLastPartOfANameWithoutHarm(String name, String kept) {
        assertThat(HandedIn.looked(name, PDF).name()).isEqualTo(kept);
    }

    @Test
    void aLineBreakInANameIsNoLineBreak() {
        assertThat(HandedIn.looked("a\r\nSet-Cookie: x.pdf", PDF).name()).doesNotContain("\r", "\n");
        assertThat(HandedIn.looked(null, PDF).name()).isEqualTo("document");
    }
}
