package tn.aloauto.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;
import tn.aloauto.marketplace.catalogue.internal.ProductCounters;

/** Views and clicks are counted to the last one while everybody looks at the same part (N-009, N-011, N-012). */
@MarketplaceTest
class ProductCountersIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private ProductCounters counters;

    private record Count(long viewCount, long clickCount) {}

    private Count count(long product) {
        counters.addUp();
        return Shelf.database()
                .sql("select view_count, click_count from product_counter where product_id = :id")
                .param("id", product)
                .query(Count.class)
                .optional()
                .orElse(new Count(0, 0));
    }

    @Test
    @DisplayName("N-011: 200 views and 200 clicks by 16 at once, while they are added up, are 200 and 200")
    void loseNothingUnderLoad() throws Exception {
        long product = Shelf.part(people.vendor()).put();
        String path = "/api/v1/products/" + product;
        ExecutorService crowd = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Integer>> work = IntStream.range(0, 400)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        if (i % 20 == 0) {
                            counters.addUp();
                        }
                        return i % 2 == 0
                                ? shop.get(path).status()
                                : shop.post(path + "/track_click", null).status();
                    })
                    .toList();
            for (Future<Integer> status : crowd.invokeAll(work)) {
                assertThat(status.get()).isIn(200, 204);
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(count(product)).isEqualTo(new Count(200, 200));
    }

    @Test
    void countBuyersOnly() {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).put();
        String path = "/api/v1/products/" + product;
        shop.as(vendor).get(path);
        shop.as(people.admin()).get(path);
        assertThat(count(product)).isEqualTo(new Count(0, 0));
        shop.as(people.buyer()).get(path);
        assertThat(count(product)).isEqualTo(new Count(1, 0));
        assertThat(shop.post("/api/v1/products/999999999/track_click", null).status())
                .isEqualTo(404);
        Shelf.database()
                .sql("delete from product where id = :id")
                .param("id", product)
                .update();
        counters.viewed(product);
        assertThat(count(product)).isEqualTo(new Count(0, 0));
    }
}
