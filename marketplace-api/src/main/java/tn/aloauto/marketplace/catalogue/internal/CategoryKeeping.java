package tn.aloauto.marketplace.catalogue.internal;

import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Refusal;

/** Admins add, change and remove categories. One that holds products or other categories stays. */
@Service
public class CategoryKeeping {

    private final JdbcClient database;
    private final Categories categories;
    private final ActivityLog activityLog;

    CategoryKeeping(JdbcClient database, Categories categories, ActivityLog activityLog) {
        this.database = database;
        this.categories = categories;
        this.activityLog = activityLog;
    }

    @Transactional
    public Category add(Category wanted) {
        readAgainAfterCommit();
        try {
            long id = database.sql(
                            """
                            insert into category (parent_id, name, name_ar, name_en, slug, description, image_url, position)
                            values (:parentId, :name, :nameAr, :nameEn, :slug, :description, :imageUrl, :position)
                            returning id""")
                    .paramSource(wanted)
                    .query(Long.class)
                    .single();
            Category added = read(id);
            activityLog.record("category.created", "category", Long.toString(id), null, added);
            return added;
        } catch (DuplicateKeyException taken) {
            throw exists(wanted, taken);
        }
    }

    /** @param changed the category as it shall be, with the id of the one to change */
    @Transactional
    public Category change(Category changed) {
        readAgainAfterCommit();
        Category before = read(changed.id());
        if (changed.parentId() != null && wouldHangUnderItself(changed)) {
            throw Refusal.invalid("parent", "category_under_itself");
        }
        try {
            database.sql(
                            """
                            update category set parent_id = :parentId, name = :name, name_ar = :nameAr, name_en = :nameEn,
                              slug = :slug, description = :description, image_url = :imageUrl, position = :position
                            where id = :id""")
                    .paramSource(changed)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw exists(changed, taken);
        }
        activityLog.record("category.updated", "category", Long.toString(changed.id()), before, changed);
        return changed;
    }

    @Transactional
    public void remove(Category category) {
        readAgainAfterCommit();
        try {
            database.sql("delete from category where id = :id")
                    .param("id", category.id())
                    .update();
        } catch (DataIntegrityViolationException inUse) {
            throw new Refusal(409, "category-in-use", category.name());
        }
        activityLog.record("category.deleted", "category", Long.toString(category.id()), category, null);
    }

    /** Says the name that a sibling has, in the language it has it in. */
    private static Refusal exists(Category wanted, DuplicateKeyException taken) {
        String index = String.valueOf(taken.getMessage());
        String name = index.contains("category_name_ar_") ? wanted.nameAr() : wanted.name();
        return new Refusal(409, "category-exists", index.contains("category_name_en_") ? wanted.nameEn() : name);
    }

    private Category read(long id) {
        return database.sql(
                        """
                        select id, parent_id, name, name_ar, name_en, slug, description, image_url, position
                        from category where id = :id for update""")
                .param("id", id)
                .query(Category.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private boolean wouldHangUnderItself(Category changed) {
        return database.sql(
                        """
                        with recursive ancestor as (
                          select id, parent_id from category where id = :parentId
                          union
                          select c.id, c.parent_id from category c join ancestor a on c.id = a.parent_id)
                        select exists (select from ancestor where id = :id)""")
                .params(Map.of("parentId", changed.parentId(), "id", changed.id()))
                .query(Boolean.class)
                .single();
    }

    private void readAgainAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                categories.forget();
            }
        });
    }
}
