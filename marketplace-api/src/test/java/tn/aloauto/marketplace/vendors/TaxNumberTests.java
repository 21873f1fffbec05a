package tn.aloauto.marketplace.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxNumberTests {

    @ParameterizedTest
    @CsvSource({"0736202,X", "0914089,J", "1499150,L", "1049000,T", "0513287,H"})
    void knowsTheKeyLettersOfPublishedNumbers(String digits, char key) {
        assertThat(TaxNumber.keyOf(digits)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0736202X", "0736202/X/A/M/000", "0736202 x a m 000", "0736202-X.A.M.000"})
    void readsTheUsualSpellings(String typed) {
        assertThat(TaxNumber.read(typed))
                .hasValueSatisfying(number -> assertThat(number.compact()).startsWith("0736202X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0736202A", "736202X", "0736202XAM", "0736202XZZ000", "0736202XAM0000", "٠٧٣٦٢٠٢X"})
    void refusesAWrongKeyOrShape(String typed) {
        assertThat(TaxNumber.read(typed)).isEmpty();
    }
}
