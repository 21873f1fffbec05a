package tn.aloauto.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;
import tn.aloauto.marketplace.catalogue.internal.LateFeeds;

/** What a silent vendor's file said long ago is to be confirmed. */
@MarketplaceTest
class LateFeedsIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private LateFeeds late;

    private String availability(long product) {
        late.lookAgain();
        return shop.get("/api/v1/products/" + product)
                .json()
                .get("availability")
                .asText();
    }

    @Test
    @DisplayName("to_confirm: a product of a feed whose last file is older than 72 hours")
    void aLateFeedsPartsAreToBeConfirmed() {
        TestAccounts.Person vendor = people.vendor();
        String feed = "feed-" + vendor.id();
        long fed = Shelf.part(vendor).fedBy(feed).put();
        long handKept = Shelf.part(vendor).put();
        Shelf.database()
                .sql(
                        """
                        insert into integration.feed (id, vendor_slug, vendor_id, description, template, mapping, mode, is_active, last_file_time,
                          definition_version)
                        values (:feed, :slug, :vendor, 'x', 'stock-file-intake', 'x', 'full', true, now() - interval '71 hours', 'v1')""")
                .param("feed", feed)
                .param("slug", vendor.vendorSlug())
                .param("vendor", vendor.vendorId())
                .update();
        assertThat(availability(fed)).isEqualTo("in_stock");

        Shelf.database()
                .sql("update integration.feed set last_file_time = now() - interval '73 hours' where id = :feed")
                .param("feed", feed)
                .update();

        assertThat(availability(fed)).isEqualTo("to_confirm");
        assertThat(availability(handKept)).isEqualTo("in_stock");
    }
}
