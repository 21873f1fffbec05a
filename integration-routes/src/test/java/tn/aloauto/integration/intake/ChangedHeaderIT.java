package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;
import static tn.aloauto.integration.intake.IntakeFixtures.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;
import tn.aloauto.integration.proposal.Proposal;
import tn.aloauto.localdatabase.LocalDatabase;

/** A vendor renames its columns: the file waits, the new version of the mapping is proposed, and with it the file passes. */
@IntegrationTest
@DisplayName("M4: a changed header proposes a new version of the mapping instead of killing the feed")
class ChangedHeaderIT {

    private static final String RENAMED =
            HEADER.replace("Prix TTC", "Tarif public").replace("Quantité", "Quantité restante");

    @Autowired
    private ApplicationContext engine;

    @Autowired
    private ProposedMappings proposed;

    @Autowired
    private Rehearse rehearse;

    @Autowired
    private Mappings mappings;

    @Autowired
    private FileDecisions decisions;

    private IntakeFixtures intake;
    private TestFeed feed;
    private String stem;
    private Path mapping;

    @BeforeEach
    void aFeedWithAMappingOfItsOwn() throws IOException {
        intake = IntakeFixtures.in(engine);
        stem = "entete-" + UUID.randomUUID().toString().substring(0, 8);
        mapping = RealDatabase.MAPPINGS_FOLDER.resolve(stem + ".mapping.yaml");
        Files.copy(LocalDatabase.projectRoot().resolve("mappings/pieces-tunis-stock.mapping.yaml"), mapping);
        feed = intake.liveFeed("partial", stem);
    }

    @Test
    void theFileIsHeldAndPassesOnceTheProposedMappingIsSaved() throws IOException {
        intake.taken(feed, HEADER + rows(1, 30));
        UUID file = intake.put(feed, RENAMED + rows(1, 30).replace("129,900", "131,900"));

        Map<String, Object> held = intake.ended(file);
        assertThat(held).containsEntry("status", "held");
        assertThat(held.get("message"))
                .asString()
                .contains("MISSING_COLUMNS", "« Tarif public » = price", "« Quantité restante » = quantity");
        assertThat(rehearse.received(file, Locale.FRENCH).verdict()).isEqualTo("held");
        assertThat(intake.syncRun(file)).containsEntry("status", "held");

        Proposal proposal = proposed.forReceived(file);
        assertThat(proposal.mapping()).contains("aliases: [\"Tarif public\", Prix, PV TTC");
        save(proposal.mapping());
        assertThat(decisions.release(file, "intégrateur")).isTrue();

        assertThat(intake.ended(file)).containsEntry("status", "completed").containsEntry("updated_rows", 30);
        assertThat(intake.taken(feed, HEADER + rows(1, 30)))
                .as("files with the old names are read as before")
                .containsEntry("status", "completed")
                .containsEntry("updated_rows", 30);
    }

    @Test
    void releasedWithoutTheNewMappingItIsRefusedAndTheFeedGoesOn() {
        intake.taken(feed, HEADER + rows(1, 30));
        UUID file = intake.put(feed, RENAMED + rows(1, 30));
        assertThat(intake.ended(file)).containsEntry("status", "held");
        decisions.release(file, "intégrateur");
        assertThat(intake.ended(file)).containsEntry("status", "failed");
        assertThat(intake.taken(feed, HEADER + rows(1, 31))).containsEntry("created_rows", 1);
    }

    @Test
    void aFirstFileOrOneNobodyCanReadIsRefusedAsEver() {
        assertThat(intake.taken(feed, RENAMED + rows(1, 30))).containsEntry("status", "failed");
        intake.taken(feed, HEADER + rows(1, 30));
        assertThat(intake.taken(feed, "Nom;Prénom\nBen Ali;Sonia\n")).containsEntry("status", "failed");
    }

    /** As an editor does; the engine takes it up by itself. */
    private void save(String text) throws IOException {
        Files.writeString(mapping, text);
        await().until(() -> mappings.text(stem).equals(Optional.of(text)));
    }
}
