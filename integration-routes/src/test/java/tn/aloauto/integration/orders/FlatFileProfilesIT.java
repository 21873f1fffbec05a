package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.intake.Inbox;
import tn.aloauto.localdatabase.LocalDatabase;
import tn.aloauto.simulators.flatfile.FlatFileErp;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;

@IntegrationTest
@DisplayName(
        "A-118, A-119, X-002, X-003: Sage 100 and Mosaïque Auto are profiles of YAML alone: stock in, orders out, answers in")
class FlatFileProfilesIT {

    private static final Path PROFILES = LocalDatabase.projectRoot().resolve("route-definitions/profiles");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Inbox inbox;

    private final List<Path> copied = new ArrayList<>();
    private String profile;

    @AfterEach
    void removeTheProfile() throws IOException {
        for (Path file : copied) {
            Files.deleteIfExists(file);
        }
        await().until(() ->
                definitions.all().stream().noneMatch(each -> each.id().startsWith(profile)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sage-100", "mosaique-auto"})
    void aCopiedProfileWorksBothWays(String name) throws IOException {
        profile = name;
        Shop shop = Shop.of(RealDatabase.DATABASE, profile);
        Shop.asTheShop(RealDatabase.DATABASE, asShop -> asShop.sql("insert into category (name, slug)"
                        + " select 'Plaquettes de frein', 'plaquettes-profils'"
                        + " where not exists (select from category where name = 'Plaquettes de frein')")
                .update());
        copy("vendors", RealDatabase.DEFINITIONS_FOLDER.resolve("vendors"));
        copy("erp", RealDatabase.DEFINITIONS_FOLDER.resolve("erp"));
        copy("mappings", RealDatabase.MAPPINGS_FOLDER);
        await().untilAsserted(() -> assertThat(definitions.all())
                .filteredOn(each -> each.id().startsWith(profile))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.status()).as(each.reason()).isEqualTo("live")));
        await().until(() ->
                jdbc.sql("select count(*) from feed where vendor_slug = ? and is_active and vendor_id is not null")
                                .param(profile)
                                .query(Integer.class)
                                .single()
                        == 2);
        Path box = RealDatabase.DATA_FOLDER.resolve("sftp").resolve(profile);
        Path stock = PROFILES.resolve(profile + "/samples/" + profile + "-stock.csv");
        inbox.accept(profile + "-stock", "stock.csv", stock, "sftp", Instant.now(), "it");
        await().until(() -> jdbc.sql("select status from file_receipt where feed_id = ?")
                .param(profile + "-stock")
                .query(String.class)
                .list()
                .equals(List.of("completed")));

        try (FlatFileErp erp = FlatFileErp.start(box.resolve("out"), box.resolve("retours"), 0)) {
            erp.fault(new Fault(Kind.DUPLICATE, "orders", "import", null, 1, null));
            Shop.Placed first = shop.confirmedOrder("X-1", "89.505");
            await().until(() -> "BC00001".equals(reference(first)));
            erp.fault(new Fault(Kind.USER_ERROR, "orders", "import", null, 1, null));
            Shop.Placed second = shop.confirmedOrder("X-1", "89.505");
            await().until(() -> "dead".equals(state(second)));

            assertThat(erp.imported()).containsOnlyKeys(first.number());
            assertThat(erp.imported().get(first.number()).get(0)).contains("X-1", "Salma Ben Youssef", "ESPECES");
        }
    }

    private void copy(String folder, Path target) throws IOException {
        try (Stream<Path> files = Files.list(PROFILES.resolve(profile).resolve(folder))) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(file.getFileName());
                Files.copy(file, copy);
                copied.add(copy);
            }
        }
    }

    private String state(Shop.Placed order) {
        return column(order, "state");
    }

    private String reference(Shop.Placed order) {
        return column(order, "partner_reference");
    }

    private String column(Shop.Placed order, String name) {
        return jdbc.sql("select coalesce(" + name + ", '') from order_export where vendor_order_id = ?")
                .param(order.id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
