package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTests {

    private final Decimals french = new Decimals(',', ' ');

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12000",
                "12,5|12500",
                "129,900|129900",
                "1 234,500|1234500",
                "1.234,500|1234500",
                "1\u00a0234,500|1234500",
                "1\u202f234\u202f567,500|1234567500",
                "1\u2009234,500|1234500",
                "1''234,500|1234500",
                "12,500 DT|12500",
                "12,500\u00a0DT|12500",
                "12,500TND|12500",
                "12,500 dt|12500",
                "+3,1|3100",
                "-3,1|-3100",
                "12,50000|12500",
                "0,001|1",
                "١٢,٥|12500"
            })
    void readsWhatFrenchSpreadsheetsWrite(String text, long millimes) {
        assertThat(french.price(text.replace("''", "'"))).isEqualTo(millimes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gratuit",
                "12,5kg",
                "12,",
                ",5",
                "1 23",
                "12 34,500",
                "1,2,3",
                "1  234",
                "",
                "-",
                "DT",
                "1e3",
                "12,5 DT DT",
                "999999999999,000",
                "12,5 0"
            })
    void refusesTheRestInsteadOfGuessing(String text) {
        assertThat(Decimals.isNumber(french.price(text))).as(text).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "12.500", "1.234.567"})
    void callsAPointAmbiguousWhereTheCommaIsTheDecimalSign(String text) {
        assertThat(french.price(text)).isEqualTo(Decimals.AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({"'1.234,500', 1234500", "'1234,500', 1234500", "'1.234.567', 1234567000"})
    void readsPointsAsThousandsWhereTheMappingSaysSo(String text, long millimes) {
        assertThat(new Decimals(',', '.').price(text)).isEqualTo(millimes);
    }

    @ParameterizedTest
    @CsvSource({"'12.500', 12500", "'1,234.500', 1234500"})
    void readsEnglishNumbersWhereTheMappingSaysSo(String text, long millimes) {
        assertThat(new Decimals('.', ',').price(text)).isEqualTo(millimes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,0001", "0,0005"})
    void refusesLessThanAMillime(String text) {
        assertThat(french.price(text)).isEqualTo(Decimals.TOO_PRECISE);
    }

    @ParameterizedTest
    @CsvSource({"'12', 12", "'12,0', 12", "'-3', -3", "'1 000', 1000"})
    void readsWholeNumbers(String text, long pieces) {
        assertThat(french.integer(text)).isEqualTo(pieces);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5", ">10", "+ de 5", "Dispo", "3 DT"})
    void aQuantityIsAWholeNumberOrNothing(String text) {
        assertThat(Decimals.isNumber(french.integer(text))).isFalse();
    }
}
