package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("F2: a rejected row says why in words its vendor understands, in French, Arabic and English")
class RejectTextsTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]\\}");
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidInEveryLanguageWithTheSameArguments(RejectReason reason) {
        String french = RejectTexts.text(reason, Locale.FRENCH, List.of());
        assertThat(french).isNotBlank();
        for (Locale language : Phrases.LANGUAGES) {
            String text = RejectTexts.text(reason, language, List.of());
            assertThat(text).as("%s in %s", reason, language).isNotBlank();
            assertThat(arguments(text)).as("%s in %s", reason, language).isEqualTo(arguments(french));
        }
    }

    @Test
    void noLanguageHasAWordThatNobodySaysOrAnotherLacks() {
        Phrases phrases = Phrases.of(RejectTexts.class, "rejects");
        List<String> reasons =
                Arrays.stream(RejectReason.values()).map(Enum::name).toList();
        for (Locale language : Phrases.LANGUAGES) {
            assertThat(phrases.keys(language)).isEqualTo(phrases.keys(Locale.FRENCH));
        }
        for (String key : phrases.keys(Locale.FRENCH)) {
            assertThat(key.replace(".advice", "")).isIn(reasons);
        }
    }

    @Test
    void aKeptReasonIsSaidInAnyLanguageWithItsArguments() {
        String inArabic =
                RejectTexts.text(RejectReason.REFERENCE_REPEATED.name(), ARABIC, List.of("12"), "écrit alors");
        assertThat(inArabic).contains("السطر 12");
        assertThat(RejectTexts.advice("REFERENCE_REPEATED", Locale.ENGLISH, "x"))
                .isEqualTo("Keep one line for each reference.");
    }

    @Test
    void aReasonNobodyKnowsAnyMoreIsSaidAsItWasWritten() {
        assertThat(RejectTexts.text(null, ARABIC, List.of(), "écrit alors")).isEqualTo("écrit alors");
        assertThat(RejectTexts.advice("GONE", ARABIC, "0")).isEqualTo("0");
    }

    @Test
    void aLanguageWeDoNotSpeakIsAnsweredInFrench() {
        assertThat(RejectTexts.text(RejectReason.PRICE_MISSING, Locale.GERMAN, List.of()))
                .isEqualTo("Le prix manque.");
    }

    private static TreeSet<String> arguments(String text) {
        return new TreeSet<>(
                ARGUMENT.matcher(text).results().map(MatchResult::group).toList());
    }
}
