package tn.aloauto.marketplace.catalogue.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import tn.aloauto.marketplace.catalogue.Availability;
import tn.aloauto.marketplace.catalogue.ProductCard;
import tn.aloauto.marketplace.shared.Money;

/** Reads the columns of product-page.sql and product-detail.sql. */
final class ProductRows {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private ProductRows() {}

    static RowMapper<ProductCard> cards(Visibility visibility, Set<String> lateFeeds) {
        return (row, number) -> card(row, visibility, lateFeeds, mainImage(row));
    }

    static RowMapper<ProductDetail> details(Visibility visibility, Set<String> lateFeeds, AttributeSchemas schemas) {
        return (row, number) -> new ProductDetail(
                card(row, visibility, lateFeeds, allImages(row)),
                row.getString("description"),
                row.getString("attributes"),
                specifications(row, schemas),
                row.getString("reference_list"),
                row.getObject("weight_grams", Integer.class),
                row.getString("dimensions_mm"),
                row.getString("moderation_status"),
                visibility.showsFeedOf(row.getLong("vendor_id")) ? row.getString("moderation_reason") : null);
    }

    private static List<ProductDetail.Specification> specifications(ResultSet row, AttributeSchemas schemas)
            throws SQLException {
        String attributes = row.getString("attributes");
        if (attributes.equals("{}")) {
            return List.of();
        }
        try {
            Map<String, Object> values = JSON.readValue(attributes, new TypeReference<>() {});
            return schemas.of(row.getLong("category_id")).stream()
                    .filter(attribute -> values.get(attribute.code()) != null)
                    .map(attribute -> new ProductDetail.Specification(
                            attribute.code(),
                            attribute.name(),
                            attribute.nameAr(),
                            attribute.nameEn(),
                            values.get(attribute.code()),
                            attribute.unit()))
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new SQLException("attributes is no JSON object", broken);
        }
    }

    private static ProductCard card(
            ResultSet row, Visibility visibility, Set<String> lateFeeds, List<ProductCard.Image> images)
            throws SQLException {
        int quantity = row.getInt("stock_quantity");
        long vendorId = row.getLong("vendor_id");
        String feed = String.valueOf(row.getString("feed"));
        return new ProductCard(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("sku"),
                row.getString("reference"),
                row.getString("name"),
                row.getString("brand"),
                row.getString("condition"),
                new ProductCard.CategoryOfProduct(
                        row.getLong("category_id"), row.getString("category_slug"), row.getString("category_name")),
                new ProductCard.VendorOfProduct(
                        vendorId,
                        row.getString("vendor_slug"),
                        row.getString("company_name"),
                        row.getBigDecimal("vendor_rating")),
                new Money(row.getBigDecimal("price")),
                Money.CURRENCY,
                row.getBoolean("price_includes_vat"),
                quantity,
                Availability.of(quantity, row.getObject("retired_at") == null, lateFeeds.contains(feed)),
                images,
                null,
                row.getLong("view_count"),
                row.getBoolean("is_active"),
                visibility.showsFeedOf(vendorId) ? row.getString("feed") : null,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static List<ProductCard.Image> allImages(ResultSet row) throws SQLException {
        try {
            return JSON.readerForListOf(ProductCard.Image.class).readValue(row.getString("image_list"));
        } catch (JsonProcessingException broken) {
            throw new SQLException("image_list is no list of images", broken);
        }
    }

    private static List<ProductCard.Image> mainImage(ResultSet row) throws SQLException {
        String url = row.getString("image_url");
        return url == null
                ? List.of()
                : List.of(new ProductCard.Image(
                        url,
                        row.getString("image_small_url"),
                        row.getString("image_large_url"),
                        row.getString("image_alt_text"),
                        true));
    }
}
