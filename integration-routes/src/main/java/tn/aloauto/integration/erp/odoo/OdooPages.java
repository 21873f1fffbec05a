package tn.aloauto.integration.erp.odoo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/**
 * Reads many records of one server, page by page. Pages follow the ids and never an offset: rows that come, go or change
 * meanwhile move nothing that is still to be read. A page that fails is asked for again; a search that gives fewer rows than
 * the server counts is not believed.
 *
 * @param tries how often one page is asked for
 * @param firstWait before the second try; it doubles from there
 */
record OdooPages(OdooConnection odoo, int pageSize, int tries, Duration firstWait) {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** A model's fields on this server; empty when the model is not there, or not for us. */
    Set<String> fields(String model) {
        try {
            return again(() -> odoo.fields(model));
        } catch (ExportRefusal refusal) {
            if (refusal.kind() == Kind.PERMANENT) {
                return Set.of();
            }
            throw refusal;
        }
    }

    /** The newest time of change of a model, as the server writes it. */
    Optional<String> newest(String model) {
        return again(() -> odoo.searchRead(
                        model, withArchived(model, List.of()), List.of("write_date"), "write_date desc, id desc", 1))
                .stream()
                .map(row -> String.valueOf(row.get("write_date")))
                .findFirst();
    }

    /** The server's own time; empty where it cannot be had. The argument's name differs between versions. */
    Optional<String> now() {
        for (String argument : List.of("fields", "fields_list")) {
            try {
                if (again(() -> odoo.ask("sale.order", "default_get", Map.of(argument, List.of("date_order"))))
                                instanceof Map<?, ?> defaults
                        && defaults.get("date_order") instanceof String now) {
                    return Optional.of(now);
                }
            } catch (ExportRefusal refusal) {
                if (refusal.kind() != Kind.PERMANENT) {
                    throw refusal;
                }
            }
        }
        return Optional.empty();
    }

    /** Hands over every page of what the domain finds, in the order of ids. */
    void each(String model, List<?> domain, List<String> fields, Consumer<List<Map<String, Object>>> page) {
        int counted = count(model, domain);
        int read = 0;
        int last = 0;
        while (true) {
            List<Object> beyond = new ArrayList<>(domain);
            beyond.add(List.of("id", ">", last));
            List<Map<String, Object>> rows = again(() -> odoo.searchRead(model, beyond, fields, pageSize));
            if (rows.isEmpty()) {
                break;
            }
            int end = (Integer) rows.get(rows.size() - 1).get("id");
            if (end <= last) {
                throw new ExportRefusal(Kind.UNKNOWN, "no_progress", "Odoo redonne une page déjà lue");
            }
            last = end;
            read += rows.size();
            page.accept(rows);
        }
        // rows may have gone meanwhile: then the server counts fewer now
        if (read < counted && read < Math.min(counted, count(model, domain))) {
            throw new ExportRefusal(
                    Kind.UNAVAILABLE,
                    "incomplete",
                    "Odoo annonce " + counted + " enregistrements (" + model + ") et n'en donne que " + read);
        }
    }

    private int count(String model, List<?> domain) {
        return again(() -> odoo.count(model, domain));
    }

    /** Archived records are left out of a search unless it names them. */
    static List<Object> withArchived(String model, List<?> domain) {
        List<Object> all = new ArrayList<>(domain);
        if (model.startsWith("product.product")) {
            all.add(List.of("active", "in", List.of(true, false)));
        }
        return all;
    }

    /** Reading changes nothing, so it is simply done again. */
    private <T> T again(Supplier<T> reading) {
        for (int attempt = 1; ; attempt++) {
            try {
                return reading.get();
            } catch (ExportRefusal refusal) {
                boolean passing = refusal.kind() == Kind.UNAVAILABLE || refusal.kind() == Kind.UNKNOWN;
                if (!passing || attempt >= tries) {
                    throw refusal;
                }
                pause(attempt);
            }
        }
    }

    private void pause(int attempt) {
        long millis = Math.min(firstWait.toMillis() << Math.min(attempt - 1, 10), LONGEST_WAIT.toMillis());
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ExportRefusal(Kind.UNAVAILABLE, "stopped", "Le moteur s'arrête : le relevé sera repris");
        }
    }
}
