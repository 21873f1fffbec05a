package tn.aloauto.integration.erp.odoo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Body;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.erp.ClaimedPull;
import tn.aloauto.integration.erp.ErpPull;
import tn.aloauto.integration.erp.PullSettings;
import tn.aloauto.integration.erp.PulledFile;

/**
 * Reads products, categories and quantities of an Odoo: everything, or what changed. What changed is looked for with an
 * overlap, because the rows of a long transaction appear late under an early date, and by Odoo's own clock, never ours. A
 * movement of stock does not touch its product, and a quantity that comes to nothing may go with its row: so products, stocks
 * and movements are all asked.
 */
@Component("odooCatalogue")
public class OdooCatalogue {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int CODES_AT_ONCE = 200;

    private final ProducerTemplate producer;
    private final OdooSession session;
    private final ErpPull pulls;
    private final PullSettings settings;

    OdooCatalogue(ProducerTemplate producer, OdooSession session, ErpPull pulls, PullSettings settings) {
        this.producer = producer;
        this.session = session;
        this.pulls = pulls;
        this.settings = settings;
    }

    /**
     * @param quantity {@code free}, what is not reserved, or {@code on-hand}
     * @param pageSize records asked for at once
     * @param overlap how far before the last known change the search begins, such as {@code 10m}
     */
    public PulledFile read(@Body ClaimedPull pull, String connection, String quantity, int pageSize, String overlap) {
        OdooPages pages = new OdooPages(
                new OdooConnection(connection, producer, session), pageSize, settings.pageTries(), settings.pageWait());
        try (PulledFile file = pulls.file(pull)) {
            Reading reading = new Reading(pages, file, "on-hand".equals(quantity));
            boolean clockWentBack = reading.markSources(pull);
            if (pull.readsAll()) {
                reading.everything();
            } else if (clockWentBack) {
                reading.everythingWithArchived();
            } else if (!pull.references().isEmpty()) {
                reading.byCode(List.copyOf(pull.references()));
            } else {
                reading.whatChanged(pull.marks(), DurationStyle.detectAndParse(overlap));
            }
            return file;
        }
    }

    /** One reading of one server. */
    private record Reading(OdooPages pages, PulledFile file, OdooProductRows rows) {

        Reading(OdooPages pages, PulledFile file, boolean onHand) {
            this(pages, file, OdooProductRows.probe(pages, file, onHand));
        }

        /**
         * Notes how far this reading will get: to the newest change, but never beyond the server's own time, or one row dated
         * tomorrow would hide every change until then. Answers whether that time lies before the last marks.
         */
        boolean markSources(ClaimedPull pull) {
            Optional<String> now = pages.now();
            Set<String> models = new LinkedHashSet<>(rows.stockModels());
            if ("catalogue".equals(pull.kind())) {
                models.add("product.product");
            }
            for (String model : models) {
                Optional<String> newest = pages.newest(model);
                newest.or(() -> Optional.ofNullable(pull.marks().get(model)))
                        .map(mark ->
                                now.filter(time -> time.compareTo(mark) < 0).orElse(mark))
                        .ifPresent(mark -> file.mark(model, mark));
            }
            return now.isPresent() && pull.marks().values().stream().anyMatch(mark -> mark.compareTo(now.get()) > 0);
        }

        void everythingWithArchived() {
            pages.each(
                    "product.product",
                    OdooPages.withArchived("product.product", List.of(List.of("type", "!=", "service"))),
                    rows.fields(),
                    rows::write);
        }

        void everything() {
            pages.each("product.product", OdooProductRows.SELLABLE, rows.fields(), rows::write);
        }

        void whatChanged(Map<String, String> from, Duration overlap) {
            Set<Integer> changed = new TreeSet<>();
            from.forEach((model, mark) -> {
                boolean isProduct = model.equals("product.product");
                List<Object> domain =
                        OdooPages.withArchived(model, List.of(List.of("write_date", ">=", earlier(mark, overlap))));
                pages.each(
                        model,
                        domain,
                        List.of(isProduct ? "id" : "product_id"),
                        page -> page.forEach(row -> changed.add(
                                isProduct ? (Integer) row.get("id") : OdooProductRows.id(row.get("product_id")))));
            });
            changed.remove(0);
            inChunks(List.copyOf(changed), ids -> byCode(codes(ids)));
        }

        /** All products that share a code are read together, so that the same one wins as in a whole reading. */
        private void byCode(List<Object> codes) {
            pages.each(
                    "product.product",
                    OdooPages.withArchived("product.product", List.of(List.of("default_code", "in", codes))),
                    rows.fields(),
                    rows::write);
        }

        private List<Object> codes(List<Integer> ids) {
            Set<Object> codes = new LinkedHashSet<>();
            pages.each(
                    "product.product",
                    OdooPages.withArchived("product.product", List.of(List.of("id", "in", ids))),
                    List.of("default_code"),
                    page -> page.forEach(row -> codes.add(row.get("default_code"))));
            codes.remove(Boolean.FALSE);
            return List.copyOf(codes);
        }

        private static void inChunks(List<Integer> ids, java.util.function.Consumer<List<Integer>> work) {
            for (int i = 0; i < ids.size(); i += CODES_AT_ONCE) {
                work.accept(new ArrayList<>(ids.subList(i, Math.min(i + CODES_AT_ONCE, ids.size()))));
            }
        }

        private static String earlier(String mark, Duration overlap) {
            return LocalDateTime.parse(mark, TIME).minus(overlap).format(TIME);
        }
    }
}
