package tn.aloauto.marketplace.storefront;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Translated;

/** Reads what everybody may see: products on sale, categories, vendors at work. */
@Component
class Shown {

    /** The same as a list without a token shows. */
    static final String ON_SALE =
            """
            p.is_active and p.moderation_status = 'approved' and o.retired_at is null
            and exists (select from vendor v where v.id = p.vendor_id and v.status = 'active')""";

    private static final Pattern ENDS_IN_ID = Pattern.compile("(?:.*-)?([0-9]{1,18})");

    private final JdbcClient database;

    Shown(JdbcClient database) {
        this.database = database;
    }

    record Product(
            String slug,
            String name,
            String description,
            String brand,
            String sku,
            String reference,
            String condition,
            String price,
            boolean inStock,
            String vendor,
            String category,
            String categorySlug,
            String image) {}

    record Category(String slug, String name, String description) {}

    record Vendor(String slug, String name, String description) {}

    /** @param slug ends in the product's id; a name that has changed since does no harm */
    Optional<Product> product(String slug, Locale language) {
        Matcher id = ENDS_IN_ID.matcher(slug);
        if (!id.matches()) {
            return Optional.empty();
        }
        return database.sql("select p.slug, p.name, p.description, p.brand, p.sku, p.reference, p.condition,"
                        + " o.price::text as price, o.in_stock, w.company_name as vendor, "
                        + Translated.column(language, "c.name") + " as category,"
                        + " c.slug as category_slug, (select i.url from product_image i where i.product_id = p.id"
                        + " order by i.is_primary desc, i.position, i.id limit 1) as image"
                        + " from product p join offer o on o.product_id = p.id join vendor w on w.id = p.vendor_id"
                        + " join category c on c.id = p.category_id where p.id = :id and " + ON_SALE)
                .param("id", Long.valueOf(id.group(1)))
                .query(Product.class)
                .optional();
    }

    Optional<Category> category(String slug, Locale language) {
        return database.sql("select slug, " + Translated.column(language, "name")
                        + " as name, description from category where slug = :slug")
                .param("slug", slug)
                .query(Category.class)
                .optional();
    }

    Optional<Vendor> vendor(String slug) {
        return database.sql("select slug, company_name as name, description from vendor"
                        + " where slug = :slug and status = 'active'")
                .param("slug", slug)
                .query(Vendor.class)
                .optional();
    }
}
