package tn.aloauto.integration.erp;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.intake.CompareWithShelf;
import tn.aloauto.integration.intake.CompareWithShelf.Gap;

/** The truth check of a catalogue: prices and quantities over there against those we sell by. */
@Component
class ShelfTruth {

    private static final int PRICE = 1;
    private static final int QUANTITY = 2;
    private static final int ONLY_THERE = 4 + 16 + 32;
    private static final int ONLY_HERE = 8;

    private final CompareWithShelf compare;
    private final Differences differences;

    ShelfTruth(CompareWithShelf compare, Differences differences) {
        this.compare = compare;
        this.differences = differences;
    }

    /** Compares all that was read; answers how many differences there are. */
    int compare(ClaimedPull pull, Path file) {
        List<Differences.Found> found = new ArrayList<>();
        for (Gap gap : compare.gaps(pull.feed(), pull.link() + "-check.csv", file, pull.startedAt())) {
            add(found, gap);
        }
        differences.become(pull.link(), pull.run().vendorId(), found);
        return found.size();
    }

    private static void add(List<Differences.Found> found, Gap gap) {
        if ((gap.changed() & ONLY_THERE) != 0) {
            found.add(new Differences.Found(
                    "missing_here",
                    gap.sku(),
                    null,
                    null,
                    gap.theirQuantity() + " à " + text(gap.theirPrice()),
                    "L'ERP vend « " + gap.sku() + " », la boutique non."));
            return;
        }
        if ((gap.changed() & ONLY_HERE) != 0) {
            found.add(new Differences.Found(
                    "missing_there",
                    gap.sku(),
                    null,
                    gap.ourQuantity() + " à " + text(gap.ourPrice()),
                    null,
                    "La boutique vend « " + gap.sku() + " », l'ERP ne l'a plus."));
            return;
        }
        if ((gap.changed() & PRICE) != 0) {
            found.add(of("price", gap, "Le prix", text(gap.ourPrice()), text(gap.theirPrice())));
        }
        if ((gap.changed() & QUANTITY) != 0) {
            found.add(of(
                    "quantity",
                    gap,
                    "La quantité",
                    String.valueOf(gap.ourQuantity()),
                    String.valueOf(gap.theirQuantity())));
        }
        if (gap.texts() != null) {
            found.add(new Differences.Found(
                    "text", gap.sku(), null, null, gap.texts(), "Les textes de « " + gap.sku() + " » diffèrent."));
        }
    }

    private static Differences.Found of(String kind, Gap gap, String what, String ours, String theirs) {
        return new Differences.Found(
                kind,
                gap.sku(),
                null,
                ours,
                theirs,
                what + " de « " + gap.sku() + " » est " + ours + " ici et " + theirs + " dans l'ERP.");
    }

    private static String text(BigDecimal price) {
        return price == null ? "" : price.toPlainString();
    }
}
