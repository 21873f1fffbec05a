package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;

/** The brake knows what is usual for each feed: sixty honest days pass, files cut off on their way do not (M2). */
@IntegrationTest
class BrakeHistoryIT {

    private static final int DAYS = 60;
    private static final int ARTICLES = 300;

    @Autowired
    private ApplicationContext engine;

    @Autowired
    private Feeds feeds;

    private IntakeFixtures intake;

    @BeforeEach
    void arrange() {
        intake = IntakeFixtures.in(engine);
    }

    /** A vendor's own list, day after day. */
    private static final class Shelf {

        private final Random random;
        private final List<long[]> articles = new ArrayList<>();
        private long named;

        Shelf(long seed) {
            this.random = new Random(seed);
            for (int i = 0; i < ARTICLES; i++) {
                add();
            }
        }

        private void add() {
            articles.add(new long[] {++named, 20_000 + random.nextInt(200_000), random.nextInt(30)});
        }

        /** Sales and deliveries, a few new prices, a few articles come and go; a price list and a stocktaking now and then. */
        void aDayPasses(int day) {
            int gone = random.nextInt(1 + articles.size() / 50);
            for (int i = 0; i < gone; i++) {
                articles.remove(random.nextInt(articles.size()));
            }
            for (int i = random.nextInt(1 + ARTICLES / 40); i > 0; i--) {
                add();
            }
            boolean newPriceList = day % 28 == 27;
            for (long[] article : articles) {
                if (newPriceList || random.nextInt(40) == 0) {
                    article[1] = article[1] * (newPriceList ? 107 : 90 + random.nextInt(25)) / 100;
                }
                if (random.nextInt(4) == 0) {
                    article[2] = Math.max(0, article[2] - random.nextInt(6));
                }
                if (random.nextInt(10) == 0) {
                    article[2] += 10;
                }
            }
        }

        /** The list, or its beginning, and a few rows that somebody mistyped. */
        String file(int percent) {
            StringBuilder text = new StringBuilder(HEADER);
            for (int i = 0; i < articles.size() * percent / 100; i++) {
                long[] article = articles.get(i);
                boolean typo = random.nextInt(80) == 0;
                text.append("A-%06d;Plaquettes de frein;Bosch;%s;%d;Plaquettes de frein;\n"
                        .formatted(
                                article[0],
                                typo ? "à voir" : "%d,%03d".formatted(article[1] / 1000, article[1] % 1000),
                                article[2]));
            }
            return text.toString();
        }
    }

    @Test
    @DisplayName("M2: sixty honest days pass the learnt brake, every truncated or emptied file is held")
    void honestDaysPassAndTruncatedFilesAreHeld() {
        int honest = 0;
        int falselyHeld = 0;
        int planted = 0;
        for (long seed : new long[] {1, 2}) {
            TestFeed feed = intake.liveFeed("full");
            Shelf shelf = new Shelf(seed);
            for (int day = 0; day < DAYS; day++) {
                shelf.aDayPasses(day);
                Map<String, Object> ended = intake.taken(feed, shelf.file(100));
                honest++;
                falselyHeld += "held".equals(ended.get("status")) ? 1 : 0;
                if (day % 10 == 9) {
                    for (int percent : new int[] {0, 3, 20, 50, 70, 80}) {
                        Map<String, Object> cut = intake.taken(feed, shelf.file(percent));
                        assertThat(cut.get("status"))
                                .as("%d %% of the list of day %d: %s", percent, day, cut.get("message"))
                                .isIn("held", "failed");
                        planted++;
                    }
                }
            }
            assertThat(feeds.limitsOf(feeds.find(feed.id()).orElseThrow()).maxLost())
                    .as("a calm feed is held closer than any feed at its beginning")
                    .isLessThan(30);
        }
        System.out.printf(
                "Brake: %d honest files, %d falsely held; %d truncated or emptied files, all held%n",
                honest, falselyHeld, planted);
        assertThat(falselyHeld).isZero();
    }

    @Test
    @DisplayName("M2: what the route file says wins over what was learnt")
    void whatTheRouteFileSaysWins() {
        TestFeed feed = intake.liveFeed("full");
        Shelf shelf = new Shelf(3);
        for (int day = 0; day < 6; day++) {
            shelf.aDayPasses(day);
            intake.taken(feed, shelf.file(100));
        }
        assertThat(feeds.limitsOf(feeds.find(feed.id()).orElseThrow()).maxLost())
                .isEqualTo(15);
        IntakeFixtures.asSuperuser(
                "update integration.feed set brake = 'maxLost=60' where id = '%s'".formatted(feed.id()));
        UUID half = intake.put(feed, shelf.file(50));
        assertThat(intake.ended(half).get("status")).isIn("completed", "partial");
    }
}
