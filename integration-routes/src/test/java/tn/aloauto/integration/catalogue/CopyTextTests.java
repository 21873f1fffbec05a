package tn.aloauto.integration.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CopyTextTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CopyText copy = new CopyText((buffer, length) -> bytes.write(buffer, 0, length));

    @Test
    void writesNumbersMoneyAndNothing() throws Exception {
        copy.number(0).number(1_234).millimes(5).millimes(1_234_500).nothing().endRow();
        assertThat(written()).isEqualTo("0\t1234\t0.005\t1234.500\t\\N\n");
    }

    @Test
    void escapesWhatWouldBreakARow() throws Exception {
        copy.text("a\tb\nc\rd\\e\0f").text("\\N").text(null).endRow();
        assertThat(written()).isEqualTo("a\\tb\\nc\\rd\\\\ef\t\\\\N\t\\N\n");
    }

    @Test
    void writesEveryScriptAsUtf8() throws Exception {
        copy.text("Étrier فلتر 🚗 \ud800").endRow();
        assertThat(written()).isEqualTo("Étrier فلتر 🚗 ?\n");
    }

    @Test
    void losesNothingWhenTheBufferIsFullManyTimes() throws Exception {
        String text = "é".repeat(200_000);
        copy.text(text).text(text).endRow();
        assertThat(written()).isEqualTo(text + "\t" + text + "\n");
    }

    private String written() throws Exception {
        copy.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
