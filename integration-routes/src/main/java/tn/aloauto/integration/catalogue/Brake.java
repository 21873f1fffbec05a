package tn.aloauto.integration.catalogue;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
    String reason(FeedLoad load, int total, int rejected, Merged merged) {
        BrakeLimits limits = load.limits();
        int good = total - rejected;
        int known = good - merged.created();
        Supplier<Live> live = () -> live(load).before(merged);
        if (merged.removed() > 0) {
            long before = live.get().live();
            if (tooMany(merged.removed(), limits.maxLost(), before)) {
                return "Le fichier complet retirerait " + merged.removed() + " des " + before
                        + " articles en vente de ce flux" + limit(limits.maxLost());
            }
        }
        if (enough(rejected, limits) && tooMany(rejected, limits.maxRejected(), total)) {
            return rejected + " des " + total + " lignes seraient rejetées" + limit(limits.maxRejected());
        }
        int moved = merged.offers().moved();
        if (enough(moved, limits) && tooMany(moved, limits.maxMoved(), known)) {
            return "Le prix de " + moved + " des " + known + " articles connus bougerait de plus de "
                    + limits.priceMovePercent() + " %" + limit(limits.maxMoved());
        }
        return stockOrIdentity(limits, good, known, merged, live);
    }

    private static String stockOrIdentity(
            BrakeLimits limits, int good, int known, Merged merged, Supplier<Live> before) {
        int zeroed = merged.offers().zeroed();
        if (enough(zeroed, limits)) {
            long inStock = before.get().inStock();
            if (tooMany(zeroed, limits.maxZeroed(), inStock)) {
                return "Le stock de " + zeroed + " des " + inStock + " articles disponibles tomberait à zéro"
                        + limit(limits.maxZeroed());
            }
        }
        if (enough(merged.created(), limits) && tooMany(merged.created(), limits.maxNew(), good)) {
            long live = before.get().live();
            if (known * 2L < live) {
                return merged.created() + " des " + good
                        + " articles seraient nouveaux, alors que le fichier n'en nomme que "
                        + known + " des " + live + " en vente : les références ont sans doute changé d'écriture"
                        + limit(limits.maxNew());
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

    private static String limit(int percent) {
        return " (limite : " + percent + " %). Le fichier est retenu, rien n'a changé.";
    }

    private Live live(FeedLoad load) {
        return jdbc.sql(FeedSql.COUNT_LIVE)
                .param("vendor", load.vendorId())
                .param("feed", load.feed())
                .query(Live.class)
                .single();
    }
}
