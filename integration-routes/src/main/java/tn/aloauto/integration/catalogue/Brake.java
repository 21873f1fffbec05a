package tn.aloauto.integration.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.sentences.Sentence;

/** Compares what a file did with what its feed sells, and says when it went too far to be meant. */
@Component
class Brake {

    private final JdbcClient jdbc;

    Brake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the feed sold before the file came. */
    private record Live(long live, long inStock) {

        Live before(Merged merged) {
            return new Live(
                    live - merged.created() + merged.removed(),
                    inStock + merged.offers().zeroed() - merged.offers().restocked());
        }
    }

    /** Null when the file may pass. */
    Sentence reason(FeedLoad load, int total, int rejected, Merged merged) {
        BrakeLimits limits = load.limits();
        int good = total - rejected;
        int known = good - merged.created();
        Supplier<Live> live = () -> live(load).before(merged);
        if (merged.removed() > 0) {
            long before = live.get().live();
            if (tooMany(merged.removed(), limits.maxLost(), before)) {
                return held(
                        "HELD_LOST",
                        "Le fichier complet retirerait " + merged.removed() + " des " + before
                                + " articles en vente de ce flux",
                        limits.maxLost(),
                        merged.removed(),
                        before);
            }
        }
        if (enough(rejected, limits) && tooMany(rejected, limits.maxRejected(), total)) {
            return held(
                    "HELD_REJECTED",
                    rejected + " des " + total + " lignes seraient rejetées",
                    limits.maxRejected(),
                    rejected,
                    total);
        }
        int moved = merged.offers().moved();
        if (enough(moved, limits) && tooMany(moved, limits.maxMoved(), known)) {
            return held(
                    "HELD_MOVED",
                    "Le prix de " + moved + " des " + known + " articles connus bougerait de plus de "
                            + limits.priceMovePercent() + " %",
                    limits.maxMoved(),
                    moved,
                    known,
                    limits.priceMovePercent());
        }
        return stockOrIdentity(limits, good, known, merged, live);
    }

    private static Sentence stockOrIdentity(
            BrakeLimits limits, int good, int known, Merged merged, Supplier<Live> before) {
        int zeroed = merged.offers().zeroed();
        if (enough(zeroed, limits)) {
            long inStock = before.get().inStock();
            if (tooMany(zeroed, limits.maxZeroed(), inStock)) {
                return held(
                        "HELD_ZEROED",
                        "Le stock de " + zeroed + " des " + inStock + " articles disponibles tomberait à zéro",
                        limits.maxZeroed(),
                        zeroed,
                        inStock);
            }
        }
        if (enough(merged.created(), limits) && tooMany(merged.created(), limits.maxNew(), good)) {
            long live = before.get().live();
            if (known * 2L < live) {
                return held(
                        "HELD_NEW",
                        merged.created() + " des " + good
                                + " articles seraient nouveaux, alors que le fichier n'en nomme que " + known + " des "
                                + live + " en vente : les références ont sans doute changé d'écriture",
                        limits.maxNew(),
                        merged.created(),
                        good,
                        known,
                        live);
            }
        }
        return null;
    }

    private static boolean enough(int rows, BrakeLimits limits) {
        return rows >= limits.fromRows();
    }

    private static boolean tooMany(long part, int percent, long whole) {
        return part * 100 > whole * percent;
    }

    /** @param named what the reason names; the limit is the first argument of the sentence */
    private static Sentence held(String code, String reason, int limit, Object... named) {
        List<Object> arguments = new ArrayList<>(List.of(limit));
        arguments.addAll(List.of(named));
        return Sentence.of(
                code,
                reason + " (limite : " + limit + " %). Le fichier est retenu, rien n'a changé.",
                arguments.toArray());
    }

    private Live live(FeedLoad load) {
        return jdbc.sql(FeedSql.COUNT_LIVE)
                .param("vendor", load.vendorId())
                .param("feed", load.feed())
                .query(Live.class)
                .single();
    }
}
