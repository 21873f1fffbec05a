package tn.aloauto.marketplace.syncview;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

@MarketplaceTest
@DisplayName("What became of a file and of a run is told in the reader's language")
class SentencesIT {

    private static final String WRITTEN = "57 lignes : 52 créées, 0 modifiées, 0 inchangées, 5 rejetées.";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;
    private ShopClient own;

    @BeforeEach
    void aVendorWithAFeed() {
        vendor = people.vendor();
        own = shop.as(vendor);
        Shelf.database()
                .sql(
                        "insert into integration.feed (id, vendor_slug, vendor_id, description, template, mapping, mode,"
                                + " definition_version) values (:feed, :slug, :vendor, 'Stock', 'stock-file-intake', 'm', 'full', '1')")
                .param("feed", "feed-" + vendor.vendorId())
                .param("slug", vendor.vendorSlug())
                .param("vendor", vendor.vendorId())
                .update();
    }

    @Test
    void theSameFileAndRunReadInThreeLanguages() {
        String file = "/api/v1/integrations/file-uploads/" + file("ROWS", WRITTEN, "57", "52", "0", "0", "5");
        String run = "/api/v1/integrations/erp-sync-logs/" + run("ROWS", WRITTEN, "57", "52", "0", "0", "5");
        for (String place : new String[] {file, run}) {
            assertThat(said(place, "fr")).isEqualTo(WRITTEN);
            assertThat(said(place, "en")).isEqualTo("57 rows: 52 created, 0 changed, 0 unchanged, 5 rejected.");
            assertThat(said(place, "ar")).isEqualTo("57 أسطر: 52 منشأة، 0 معدّلة، 0 دون تغيير، 5 مرفوضة.");
        }
        assertThat(own.with("Accept-Language", "ar")
                        .get(file)
                        .json()
                        .get("message_code")
                        .asText())
                .as("the same in every language, for clients")
                .isEqualTo("ROWS");
        for (String list : new String[] {"file-uploads", "erp-sync-logs"}) {
            assertThat(own.with("Accept-Language", "ar")
                            .get("/api/v1/integrations/" + list)
                            .text())
                    .contains("57 أسطر");
        }
    }

    @Test
    void whyAFeedsLastFileIsOddIsToldToo() {
        Shelf.database()
                .sql(
                        "update integration.feed set odd = 'shrunk', odd_because = 'Le fichier a 3 lignes', odd_code = 'ODD_ROWS',"
                                + " odd_arguments = '{stock.csv,3,120}' where id = :feed")
                .param("feed", "feed-" + vendor.vendorId())
                .update();
        assertThat(own.with("Accept-Language", "en")
                        .get("/api/v1/integrations/feeds")
                        .json()
                        .at("/results/0/odd_because")
                        .asText())
                .isEqualTo("The file \"stock.csv\" has 3 rows; usually it has 120.");
    }

    @Test
    void aPrefixIsToldAndWhatHasNoKnownCodeStaysAsItWasWritten() {
        UUID dropped = file("DROPPED:HELD_REJECTED", "Écarté par lina : …", "lina@aloauto.tn", "50", "30", "{0}");
        assertThat(said("/api/v1/integrations/file-uploads/" + dropped, "en"))
                .isEqualTo("Dropped by lina@aloauto.tn: 30 of the {0} rows would be rejected (limit: 50 %). The file is"
                        + " held, nothing has changed.");
        assertThat(said("/api/v1/integrations/file-uploads/" + file(null, "Mots du partenaire"), "ar"))
                .isEqualTo("Mots du partenaire");
        assertThat(said("/api/v1/integrations/file-uploads/" + file("SAID_LATER", "Pas encore connu"), "en"))
                .isEqualTo("Pas encore connu");
        assertThat(said("/api/v1/integrations/file-uploads/" + file("ROWS", "Trop peu"), "en"))
                .as("what an engine of another version left out stays open")
                .startsWith("{0} rows");
    }

    private String said(String place, String language) {
        return own.with("Accept-Language", language)
                .get(place)
                .json()
                .get("message")
                .asText();
    }

    private UUID file(String code, String written, String... arguments) {
        return Shelf.database()
                .sql("insert into integration.file_receipt (id, feed_id, vendor_id, original_file_name, source, sha256,"
                        + " size_bytes, file_time, status, uploaded_by, correlation_id, message, message_code, message_arguments)"
                        + " values (gen_random_uuid(), :feed, :vendor, 'stock.csv', 'sftp', sha256('x'), 1, now(), 'held', 'v',"
                        + " 'c', :written, :code, :arguments) returning id")
                .param("feed", "feed-" + vendor.vendorId())
                .param("vendor", vendor.vendorId())
                .param("written", written)
                .param("code", code, Types.VARCHAR)
                .param("arguments", arguments)
                .query(UUID.class)
                .single();
    }

    private UUID run(String code, String written, String... arguments) {
        return Shelf.database()
                .sql(
                        "insert into integration.erp_sync_log (id, started_at, finished_at, link, direction, sync_type, status,"
                                + " records_read, vendor_id, route_id, correlation_id, instance, message, message_code, message_arguments)"
                                + " values (gen_random_uuid(), now(), now(), 'l', 'in', 'file_intake', 'success', 1, :vendor, 'l', 'c',"
                                + " 'i', :written, :code, :arguments) returning id")
                .param("vendor", vendor.vendorId())
                .param("written", written)
                .param("code", code, Types.VARCHAR)
                .param("arguments", arguments)
                .query(UUID.class)
                .single();
    }
}
