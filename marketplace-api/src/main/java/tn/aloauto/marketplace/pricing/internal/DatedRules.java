package tn.aloauto.marketplace.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.pricing.PriceLists;
import tn.aloauto.marketplace.shared.Refusal;

/** Keeps the dated rules. What was in force is never changed or removed: a rule is ended and another one begins. */
@Component
public class DatedRules {

    private final JdbcClient database;
    private final ActivityLog activity;

    /**
     * The VAT of a class of goods from a day on.
     *
     * @param governorate whose rate it is, null for everywhere
     */
    public record VatRate(
            Long id, String code, String governorate, BigDecimal rate, LocalDate validFrom, LocalDate validTo) {}

    /** The stamp on an invoice from a day on. */
    public record StampDuty(Long id, BigDecimal amount, String appliesTo, LocalDate validFrom, LocalDate validTo) {}

    /** A rule of the commission list; what is null fits everything. */
    public record Commission(
            Long id,
            int position,
            String label,
            Long vendorId,
            Long categoryId,
            String condition,
            BigDecimal rate,
            LocalDate validFrom,
            LocalDate validTo) {}

    /** The tables of dated rules. */
    public enum Kind {
        VAT_RATE,
        STAMP_DUTY,
        COMMISSION_RULE;

        String table() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    DatedRules(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    public List<VatRate> vatRates() {
        return database.sql("select id, code, governorate, rate, valid_from, valid_to from vat_rate"
                        + " order by code, governorate nulls first, valid_from")
                .query(VatRate.class)
                .list();
    }

    public List<StampDuty> stampDuties() {
        return database.sql("select id, amount, applies_to, valid_from, valid_to from stamp_duty order by valid_from")
                .query(StampDuty.class)
                .list();
    }

    public List<Commission> commissions() {
        return database.sql("select * from commission_rule order by position, id")
                .query(Commission.class)
                .list();
    }

    @Transactional
    public VatRate add(VatRate wanted) {
        if (!known("vat_class", "code", wanted.code())) {
            throw Refusal.invalid("code", "unknown_vat_code");
        }
        if (wanted.governorate() != null && !known("governorate", "code", wanted.governorate())) {
            throw Refusal.invalid("governorate", "unknown_governorate");
        }
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("code", wanted.code());
        values.put("governorate", wanted.governorate());
        values.put("rate", wanted.rate());
        return added(
                Kind.VAT_RATE,
                "code, governorate, rate, valid_from, valid_to",
                VatRate.class,
                wanted,
                values,
                wanted.validFrom(),
                wanted.validTo());
    }

    @Transactional
    public StampDuty add(StampDuty wanted) {
        return added(
                Kind.STAMP_DUTY,
                "amount, applies_to, valid_from, valid_to",
                StampDuty.class,
                wanted,
                Map.of("amount", wanted.amount(), "applies_to", wanted.appliesTo()),
                wanted.validFrom(),
                wanted.validTo());
    }

    @Transactional
    public Commission add(Commission wanted) {
        if (wanted.vendorId() != null && !known("vendor", "id", wanted.vendorId())) {
            throw Refusal.invalid("vendor", "unknown_vendor");
        }
        if (wanted.categoryId() != null && !known("category", "id", wanted.categoryId())) {
            throw Refusal.invalid("category", "unknown_category");
        }
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("position", wanted.position());
        values.put("label", wanted.label());
        values.put("vendor_id", wanted.vendorId());
        values.put("category_id", wanted.categoryId());
        values.put("condition", wanted.condition());
        values.put("rate", wanted.rate());
        return added(
                Kind.COMMISSION_RULE,
                "position, label, vendor_id, category_id, condition, rate, valid_from, valid_to",
                Commission.class,
                wanted,
                values,
                wanted.validFrom(),
                wanted.validTo());
    }

    /** Ends a rule with a day that is not over yet. */
    @Transactional
    public void end(Kind kind, long id, LocalDate lastDay) {
        if (lastDay.isBefore(LocalDate.now(PriceLists.TUNIS))) {
            throw Refusal.invalid("valid_to", "not_in_the_past");
        }
        int ended = database.sql("update " + kind.table()
                        + " set valid_to = :day where id = :id and valid_from <= :day"
                        + " and (valid_to is null or valid_to >= (now() at time zone 'Africa/Tunis')::date)")
                .param("day", lastDay)
                .param("id", id)
                .update();
        if (ended == 0) {
            throw Refusal.notFound();
        }
        activity.record(action(kind, "ended"), kind.table(), String.valueOf(id), null, Map.of("valid_to", lastDay));
    }

    /** What products and categories are taxed with; null gives the decision back to the category above. */
    @Transactional
    public void classify(boolean category, long id, String code) {
        if (code != null && !known("vat_class", "code", code)) {
            throw Refusal.invalid("code", "unknown_vat_code");
        }
        String table = category ? "category" : "product";
        int changed = database.sql("update " + table + " set vat_code = :code where id = :id")
                .param("code", code, java.sql.Types.VARCHAR)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw Refusal.notFound();
        }
        activity.record(
                table + ".vat_changed",
                table,
                String.valueOf(id),
                null,
                code == null ? Map.of() : Map.of("code", code));
    }

    private <T> T added(
            Kind kind,
            String columns,
            Class<T> type,
            T wanted,
            Map<String, Object> values,
            LocalDate from,
            LocalDate to) {
        refuseThePast(from, to);
        try {
            T added = database.sql("insert into " + kind.table() + " (" + columns + ") values (:"
                            + columns.replace(", ", ", :") + ") returning *")
                    .params(values)
                    .param("valid_from", from)
                    .param("valid_to", to, java.sql.Types.DATE)
                    .query(type)
                    .single();
            activity.record(action(kind, "added"), kind.table(), null, null, wanted);
            return added;
        } catch (DuplicateKeyException twice) {
            throw Refusal.invalid("valid_from", "begins_twice");
        }
    }

    /** Yesterday's orders were made under yesterday's rules. */
    private static void refuseThePast(LocalDate from, LocalDate to) {
        if (from.isBefore(LocalDate.now(PriceLists.TUNIS))) {
            throw Refusal.invalid("valid_from", "not_in_the_past");
        }
        if (to != null && to.isBefore(from)) {
            throw Refusal.invalid("valid_to", "ends_before_it_begins");
        }
    }

    private boolean known(String table, String column, Object value) {
        return database.sql("select exists (select from " + table + " where " + column + " = :value)")
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    private static String action(Kind kind, String what) {
        return kind.table() + "." + what;
    }
}
