package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenReferencesTests {

    private static final int MANY = 300_000;

    private final SeenReferences seen = new SeenReferences();

    @Test
    void remembersTheFirstLineOfEachHoweverManyCome() {
        for (int i = 1; i <= MANY; i++) {
            assertThat(seen.firstLineOf("REF-" + i, i)).isZero();
        }
        for (int i = 1; i <= MANY; i++) {
            assertThat(seen.firstLineOf("REF-" + i, MANY + i)).isEqualTo(i);
        }
    }

    @Test
    void tellsReferencesApartByEachLetter() {
        assertThat(seen.firstLineOf("A-1", 2)).isZero();
        assertThat(seen.firstLineOf("A-2", 3)).isZero();
        assertThat(seen.firstLineOf("a-1", 4)).isZero();
        assertThat(seen.firstLineOf("A-1", 5)).isEqualTo(2);
    }
}
