package tn.aloauto.marketplace.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Texts;

/** What people are told is said in their language, amounts and states included (B-005, B-162, B-178). */
class WordingTests {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final Texts texts = texts();
    private final Wording wording = new Wording(texts, new ObjectMapper());

    @Test
    @DisplayName("B-178: an amount is written as each language writes it")
    void writesAnAmountAsEachLanguageDoes() {
        assertThat(Wording.amount(Locale.FRENCH, "1234567.500")).isEqualTo("1\u00a0234\u00a0567,500\u00a0DT");
        assertThat(Wording.amount(ARABIC, "1234.500")).isEqualTo("1.234,500\u00a0د.ت");
        assertThat(Wording.amount(Locale.ENGLISH, "-999.000")).isEqualTo("TND\u00a0-999.000");
    }

    @Test
    void saysTheSameNoticeInEachLanguage() {
        String kept = wording.kept("«غمد»", new Wording.Word("approved"));

        assertThat(wording.said(Locale.FRENCH, "notice.return_decided.title", kept))
                .contains("accepté");
        assertThat(wording.said(ARABIC, "notice.return_decided.title", kept)).contains("مقبول");
        assertThat(wording.said(Locale.ENGLISH, "notice.return_decided.text", kept))
                .contains("«غمد»")
                .contains("approved");
        assertThat(wording.said(Locale.FRENCH, "notice.order_placed.text", wording.kept("MKT-1", Money.of("1299.900"))))
                .contains("1\u00a0299,900\u00a0DT");
    }

    @Test
    void everyKindHasItsWords() {
        assertThat(Arrays.asList(Kind.values()))
                .allSatisfy(kind -> Texts.LANGUAGES.forEach(language -> {
                    assertThat(texts.has(language, "notice." + kind.word() + ".title"))
                            .as("%s in %s", kind, language)
                            .isTrue();
                    assertThat(texts.has(language, "notice." + kind.word() + ".text"))
                            .as("%s in %s", kind, language)
                            .isTrue();
                }));
    }

    private static Texts texts() {
        try {
            return new Texts();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
