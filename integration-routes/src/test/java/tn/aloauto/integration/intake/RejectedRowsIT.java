package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tn.aloauto.integration.IntegrationTest;

@IntegrationTest
@DisplayName("M5: why a cell was rejected is told in the reader's language, from one source of texts")
class RejectedRowsIT {

    @Autowired
    private ApplicationContext engine;

    @Autowired
    private RejectedRows rejected;

    @Test
    void theSameCellsInFrenchArabicAndEnglishAPageAtATime() {
        IntakeFixtures intake = IntakeFixtures.in(engine);
        UUID file = intake.put(
                intake.liveFeed("partial"),
                HEADER + "RR-1;Plaquettes;Bosch;abc;3;Plaquettes de frein;\n"
                        + "RR-2;Disque;Bosch;12,500;-4;Plaquettes de frein;\n"
                        + "RR-3;Disque;Bosch;12,500;4;Plaquettes de frein;\n");
        intake.ended(file);

        assertThat(messages(file, Locale.FRENCH))
                .containsExactly("Le prix n'est pas un nombre.", "La quantité est négative.");
        assertThat(messages(file, Locale.forLanguageTag("ar"))).containsExactly("السعر ليس عددا.", "الكمية سالبة.");
        assertThat(messages(file, Locale.ENGLISH))
                .hasSize(2)
                .doesNotContainAnyElementsOf(messages(file, Locale.FRENCH));
        List<Rehearsal.Reject> second = rejected.of(file, Locale.FRENCH, 1, 1);
        assertThat(second).extracting(Rehearsal.Reject::value).containsExactly("-4");
        assertThat(rejected.of(UUID.randomUUID(), Locale.FRENCH, 10, 0)).isEmpty();
    }

    private List<String> messages(UUID file, Locale language) {
        return rejected.of(file, language, 100, 0).stream()
                .map(Rehearsal.Reject::message)
                .toList();
    }
}
