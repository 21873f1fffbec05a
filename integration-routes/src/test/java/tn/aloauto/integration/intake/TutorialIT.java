package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.dropbox.TestVendors;
import tn.aloauto.localdatabase.LocalDatabase;

@IntegrationTest
@DisplayName("M5: the tutorial of a new feed, tried exactly as it is written")
class TutorialIT {

    private static final String FEED = "garage-du-lac-stock";
    private static final Pattern FILE =
            Pattern.compile("\\*\\*`([^`]+)`\\*\\*\\n\\n```[a-z]*\\n(.*?)```", Pattern.DOTALL);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Inbox inbox;

    @TempDir
    private Path folder;

    @AfterEach
    void removeTheFeed() throws IOException {
        Files.deleteIfExists(RealDatabase.DEFINITIONS_FOLDER.resolve("vendors/" + FEED + ".camel.yaml"));
        await().until(() ->
                definitions.all().stream().noneMatch(each -> each.id().equals(FEED)));
    }

    @Test
    void threeFilesMakeAFeedAndItDoesWhatTheTutorialSays() throws Exception {
        Map<String, String> files = files();
        assertThat(files).hasSize(3);
        String definition = files.get("route-definitions/vendors/" + FEED + ".camel.yaml");
        assertThat(definition.lines()).hasSizeLessThanOrEqualTo(12);
        TestVendors.named("garage-du-lac", "Plaquettes de frein");

        Files.writeString(
                RealDatabase.MAPPINGS_FOLDER.resolve(FEED + ".mapping.yaml"),
                files.get("mappings/" + FEED + ".mapping.yaml"));
        Files.writeString(RealDatabase.DEFINITIONS_FOLDER.resolve("vendors/" + FEED + ".camel.yaml"), definition);
        await().untilAsserted(() -> assertThat(definitions.all()).anySatisfy(each -> {
            assertThat(each.id()).isEqualTo(FEED);
            assertThat(each.status()).as(String.valueOf(each.reason())).isEqualTo("live");
        }));
        await().until(() -> jdbc.sql("select exists (select from feed where id = ? and vendor_id is not null)")
                .param(FEED)
                .query(Boolean.class)
                .single());
        Path sample =
                Files.writeString(folder.resolve("stock.csv"), files.get("route-definitions/samples/" + FEED + ".csv"));

        assertThat(ending(inbox.accept(FEED, "stock.csv", sample, "sftp", Instant.now(), "it")))
                .isEqualTo("partial 3 2 1");
        assertThat(jdbc.sql("select line || ' ' || column_name || ' ' || value || ' ' || code from rejected_row j"
                                + " join file_receipt r on r.id = j.receipt_id where r.feed_id = ?")
                        .param(FEED)
                        .query(String.class)
                        .list())
                .containsExactly("4 PV TTC abc BAD_PRICE");
        assertThat(ending(inbox.accept(FEED, "stock.csv", sample, "sftp", Instant.now(), "it")))
                .startsWith("duplicate");
    }

    private String ending(UUID receipt) {
        String[] ending = new String[1];
        await().until(() -> {
            ending[0] = jdbc.sql("select status || ' ' || total_rows || ' ' || created_rows || ' ' || error_rows"
                            + " from file_receipt where id = ?")
                    .param(receipt)
                    .query(String.class)
                    .single();
            return !ending[0].startsWith("received") && !ending[0].startsWith("processing");
        });
        return ending[0];
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher file =
                FILE.matcher(Files.readString(LocalDatabase.projectRoot().resolve("docs/new-feed-in-ten-minutes.md")));
        while (file.find()) {
            files.put(file.group(1), file.group(2));
        }
        return files;
    }
}
