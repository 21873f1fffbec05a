package tn.aloauto.marketplace.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of a RIB finds every mistyped digit (A-003, B-146). */
class BankAccountTests {

    private static final String RIB = "10006035183598478831";

    @ParameterizedTest
    @ValueSource(
            strings = {
                RIB,
                "10 006 0351835984788 31",
                "10-006-0351835984788-31",
                "TN5910006035183598478831",
                "tn59 1000 6035 1835 9847 8831"
            })
    void readsAnyUsualSpelling(String typed) {
        assertThat(BankAccount.read(typed)).map(BankAccount::rib).hasValue(RIB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1000603518359847883",
                "10006035183598478832",
                "TN5810006035183598478831",
                "FR5910006035183598478831",
                "1000603518359847883A"
            })
    void refusesAWrongKeyOrShape(String typed) {
        assertThat(BankAccount.read(typed)).isEmpty();
    }

    @Test
    void everyChangedDigitIsFound() {
        for (int at = 0; at < 18; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (RIB.charAt(at) != digit) {
                    assertThat(BankAccount.read(RIB.substring(0, at) + digit + RIB.substring(at + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void masksAllButTheEnd() {
        assertThat(BankAccount.masked(RIB)).isEqualTo("****8831");
        assertThat(BankAccount.masked("123")).isEqualTo("****");
    }
}
