package tn.aloauto.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Links to the neighbouring parts of a list (A-069, A-070, B-097, B-193). */
class PageRequestTests {

    private static final String ADDRESS = "https://aloauto.tn/api/v1/products?search=frein";

    @Test
    void fiftyOneRowsAreTwoPages() {
        PageOf<String> first = new PageRequest(50, 0, ADDRESS).page(51, List.of("row"));
        PageOf<String> second = new PageRequest(50, 50, ADDRESS).page(51, List.of("row"));

        assertThat(first.previous()).isNull();
        assertThat(first.next()).isEqualTo(ADDRESS + "&limit=50&offset=50");
        assertThat(second.next()).isNull();
        assertThat(second.previous()).isEqualTo(ADDRESS + "&limit=50&offset=0");
    }

    @Test
    void thePreviousPartNeverStartsBelowTheFirstRow() {
        assertThat(new PageRequest(50, 20, "https://aloauto.tn/x")
                        .page(100, List.of())
                        .previous())
                .isEqualTo("https://aloauto.tn/x?limit=50&offset=0");
    }

    @Test
    void anEstimateGoesOnWhileThePagesAreFull() {
        PageRequest two = new PageRequest(2, 0, ADDRESS);

        assertThat(two.pageWithEstimate(10_001, List.of("a", "b")).next()).isNotNull();
        assertThat(two.pageWithEstimate(10_001, List.of("a")).next()).isNull();
        assertThat(two.pageWithEstimate(10_001, List.of("a")).countIsEstimate()).isTrue();
        assertThat(two.page(1, List.of("a")).countIsEstimate()).isNull();
    }
}
