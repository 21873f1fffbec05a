package tn.aloauto.marketplace.catalogue.internal;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * Admins say which attributes the products of a category have. What products say already stays as it is; it is looked at
 * when somebody next writes it.
 */
@Service
public class AttributeKeeping {

    private static final int MOST = 60;

    private final JdbcClient database;
    private final AttributeSchemas schemas;
    private final ActivityLog activityLog;

    AttributeKeeping(JdbcClient database, AttributeSchemas schemas, ActivityLog activityLog) {
        this.database = database;
        this.schemas = schemas;
        this.activityLog = activityLog;
    }

    /** Adds the attribute to its category or replaces the one with its code. */
    @Transactional
    public void put(Attribute wanted) {
        readAgainAfterCommit();
        int others = database.sql(
                        "select count(*) from category_attribute where category_id = :category and code <> :code")
                .param("category", wanted.categoryId())
                .param("code", wanted.code())
                .query(Integer.class)
                .single();
        if (others >= MOST) {
            throw new Refusal(409, "too-many-attributes", MOST);
        }
        Attribute before = find(wanted.categoryId(), wanted.code());
        database.sql(
                        """
                        insert into category_attribute (category_id, code, name, name_ar, name_en, kind, unit, choices,
                          is_required, is_facet, least, most, position)
                        values (:category, :code, :name, :nameAr, :nameEn, :kind, :unit, cast(:choices as text[]), :required,
                          :facet, :least, :most, :position)
                        on conflict (category_id, code) do update set name = excluded.name, name_ar = excluded.name_ar,
                          name_en = excluded.name_en, kind = excluded.kind, unit = excluded.unit, choices = excluded.choices,
                          is_required = excluded.is_required, is_facet = excluded.is_facet, least = excluded.least,
                          most = excluded.most, position = excluded.position""")
                .params(columns(wanted))
                .update();
        activityLog.record("category.attribute_kept", "category", Long.toString(wanted.categoryId()), before, wanted);
    }

    @Transactional
    public void remove(long category, String code) {
        readAgainAfterCommit();
        Attribute before = find(category, code);
        if (before == null) {
            throw Refusal.notFound();
        }
        database.sql("delete from category_attribute where category_id = :category and code = :code")
                .param("category", category)
                .param("code", code)
                .update();
        activityLog.record("category.attribute_removed", "category", Long.toString(category), before, null);
    }

    private static Map<String, Object> columns(Attribute attribute) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("category", attribute.categoryId());
        columns.put("code", attribute.code());
        columns.put("name", attribute.name());
        columns.put("nameAr", attribute.nameAr());
        columns.put("nameEn", attribute.nameEn());
        columns.put("kind", attribute.kind().word());
        columns.put("unit", attribute.unit());
        columns.put("choices", attribute.choices().toArray(String[]::new));
        columns.put("required", attribute.isRequired());
        columns.put("facet", attribute.isFacet());
        columns.put("least", attribute.least());
        columns.put("most", attribute.most());
        columns.put("position", attribute.position());
        return columns;
    }

    private Attribute find(long category, String code) {
        return database.sql("select * from category_attribute where category_id = :category and code = :code")
                .param("category", category)
                .param("code", code)
                .query((row, number) -> AttributeSchemas.attribute(row))
                .optional()
                .orElse(null);
    }

    private void readAgainAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                schemas.forget();
            }
        });
    }
}
