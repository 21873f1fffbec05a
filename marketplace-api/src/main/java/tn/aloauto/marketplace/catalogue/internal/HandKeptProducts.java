package tn.aloauto.marketplace.catalogue.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Refusal;

/** Products a vendor types in. A product that a feed keeps is the feed's: only the shop's own columns may change. */
@Service
public class HandKeptProducts {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final ActivityLog activityLog;
    private final AttributeSchemas schemas;
    private final CatalogueSettings settings;

    private record Kept(long vendorId, String feed, long categoryId, String attributes) {}

    HandKeptProducts(
            JdbcClient database,
            ObjectMapper json,
            ActivityLog activityLog,
            AttributeSchemas schemas,
            CatalogueSettings settings) {
        this.settings = settings;
        this.schemas = schemas;
        this.database = database;
        this.json = json;
        this.activityLog = activityLog;
    }

    @Transactional
    public long add(long vendorId, ProductWrite product) {
        AttributeRules.check(
                schemas.of(product.category().id()), product.attributes() == null ? Map.of() : product.attributes());
        long id = database.sql(
                        """
                        insert into product (vendor_id, sku, reference, name, description, brand, category_id, attributes,
                          condition, weight_grams, is_active, moderation_status)
                        values (:vendor, :sku, :reference, :name, coalesce(:description, ''), :brand, :category,
                          cast(:attributes as jsonb), coalesce(:condition, 'new'), :weight, coalesce(:active, true),
                          :moderation)
                        on conflict (vendor_id, sku) do nothing
                        returning id""")
                .param("vendor", vendorId)
                .params(columns(product))
                .param("moderation", settings.approvalNeeded() ? "pending" : "approved")
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal(409, "sku-taken", product.sku()));
        database.sql(
                        """
                        insert into offer (product_id, vendor_id, sku, price, feed_quantity)
                        values (:id, :vendor, :sku, :price, coalesce(:quantity, 0))""")
                .param("id", id)
                .param("vendor", vendorId)
                .param("sku", product.sku())
                .param("price", product.price().amount())
                .param("quantity", product.stockQuantity())
                .update();
        replaceReferences(id, product.references());
        activityLog.record("product.created", "product", Long.toString(id), null, product);
        return id;
    }

    /** @param ownVendor the vendor that must own it, null when an admin asks */
    @Transactional
    public void change(long id, Long ownVendor, ProductWrite product) {
        Kept kept = kept(id, ownVendor);
        if (kept.feed() != null && product.touchesFeedColumns()) {
            throw new Refusal(409, "kept-by-feed", List.of(), Map.of("feed", kept.feed()), kept.feed());
        }
        if (product.sku() != null && skuIsTaken(kept.vendorId(), id, product.sku())) {
            throw new Refusal(409, "sku-taken", product.sku());
        }
        checkAttributes(kept, product);
        Map<String, Object> before = snapshot(id);
        updateProduct(id, product);
        if (kept.feed() == null) {
            updateOffer(id, product);
            replaceReferences(id, product.references());
        }
        activityLog.record("product.updated", "product", Long.toString(id), before, product);
    }

    /** Takes it out of the shop for good without losing it: orders keep pointing at it. */
    @Transactional
    public void archive(long id, Long ownVendor) {
        Kept kept = kept(id, ownVendor);
        Map<String, Object> before = snapshot(id);
        database.sql("update product set is_active = false where id = :id")
                .param("id", id)
                .update();
        if (kept.feed() == null) {
            database.sql("update offer set retired_at = coalesce(retired_at, now()) where product_id = :id")
                    .param("id", id)
                    .update();
        }
        activityLog.record("product.archived", "product", Long.toString(id), before, Map.of("is_active", false));
    }

    /** Another category asks for other attributes. */
    private void checkAttributes(Kept kept, ProductWrite product) {
        if (product.attributes() == null && product.category() == null) {
            return;
        }
        long category = product.category() == null
                ? kept.categoryId()
                : product.category().id();
        AttributeRules.check(
                schemas.of(category), product.attributes() == null ? read(kept.attributes()) : product.attributes());
    }

    private Map<String, Object> read(String attributes) {
        try {
            return json.readValue(attributes, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps attributes that are no JSON object", impossible);
        }
    }

    private void updateProduct(long id, ProductWrite product) {
        database.sql(
                        """
                        update product set sku = coalesce(:sku, sku), reference = coalesce(:reference, reference),
                          name = coalesce(:name, name), description = coalesce(:description, description),
                          brand = coalesce(:brand, brand), category_id = coalesce(:category, category_id),
                          attributes = coalesce(cast(:attributes as jsonb), attributes),
                          condition = coalesce(:condition, condition), weight_grams = coalesce(:weight, weight_grams),
                          is_active = coalesce(:active, is_active)
                        where id = :id""")
                .param("id", id)
                .params(columns(product))
                .update();
    }

    /** The quantity is what can be sold, as it is shown: what open orders hold is there beside it. */
    private void updateOffer(long id, ProductWrite product) {
        database.sql(
                        """
                        update offer set price = coalesce(:price, price),
                          feed_quantity = coalesce(:quantity + reserved_quantity, feed_quantity),
                          sku = coalesce(:sku, sku), retired_at = case when :active then null else retired_at end
                        where product_id = :id""")
                .param("id", id)
                .param("sku", product.sku())
                .param("price", product.price() == null ? null : product.price().amount())
                .param("quantity", product.stockQuantity(), java.sql.Types.INTEGER)
                .param("active", Boolean.TRUE.equals(product.isActive()))
                .update();
    }

    private void replaceReferences(long id, List<ProductWrite.Reference> references) {
        if (references == null) {
            return;
        }
        database.sql("delete from product_reference where product_id = :id")
                .param("id", id)
                .update();
        for (ProductWrite.Reference reference : references) {
            database.sql(
                            """
                            insert into product_reference (product_id, kind, brand, value)
                            values (:id, :kind, :brand, :value) on conflict do nothing""")
                    .param("id", id)
                    .param("kind", reference.kind())
                    .param("brand", reference.brand() == null ? "" : reference.brand())
                    .param("value", reference.value())
                    .update();
        }
    }

    private Kept kept(long id, Long ownVendor) {
        return database.sql("select vendor_id, feed, category_id, attributes from product where id = :id for update")
                .param("id", id)
                .query(Kept.class)
                .optional()
                .filter(kept -> ownVendor == null || kept.vendorId() == ownVendor)
                .orElseThrow(Refusal::notFound);
    }

    private boolean skuIsTaken(long vendorId, long id, String sku) {
        return database.sql(
                        "select exists (select from product where vendor_id = :vendor and sku = :sku and id <> :id)")
                .param("vendor", vendorId)
                .param("sku", sku)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private Map<String, Object> snapshot(long id) {
        return database.sql(
                        """
                        select p.sku, p.reference, p.name, p.brand, p.category_id, p.is_active, o.price, o.feed_quantity
                        from product p join offer o on o.product_id = p.id where p.id = :id""")
                .param("id", id)
                .query()
                .singleRow();
    }

    private Map<String, Object> columns(ProductWrite product) {
        Map<String, Object> columns = new java.util.HashMap<>();
        columns.put("sku", product.sku());
        columns.put("reference", product.reference());
        columns.put("name", product.name());
        columns.put("description", product.description());
        columns.put("brand", product.brand());
        columns.put(
                "category",
                product.category() == null ? null : product.category().id());
        columns.put("attributes", attributes(product));
        columns.put("condition", product.condition());
        columns.put("weight", product.weightGrams());
        columns.put("active", product.isActive());
        return columns;
    }

    private String attributes(ProductWrite product) {
        try {
            return product.attributes() == null ? null : json.writeValueAsString(product.attributes());
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("attributes came as JSON and do not go back", impossible);
        }
    }
}
