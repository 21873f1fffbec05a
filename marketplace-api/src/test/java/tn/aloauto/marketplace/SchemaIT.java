package tn.aloauto.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database itself keeps, whoever writes (A-015, A-016, A-018, A-020, B-086, B-087, B-092). */
@MarketplaceTest
class SchemaIT {

    /** The ledger of consents outlives an erased account. */
    private static final List<String> OUTLIVE = List.of("consent.user_id");

    /** Written at every order or message and asked for by nobody from the other side; accounts and vendors are not deleted. */
    private static final List<String> ASKED_BY_NOBODY =
            List.of("outbox outbox_vendor_id_fkey", "support_message support_message_author_id_fkey");

    /**
     * Keys that follow from another key of their row. They stand there for the index or the tenant's guard of who asks by them,
     * and never change once written; amounts and words of a paper are of their day and follow from nothing.
     */
    private static final List<String> COPIED_KEYS = List.of(
            "offer.vendor_id = product",
            "product_review.vendor_id = product",
            "return_request.order_id = vendor_order",
            "return_request.user_id = customer_order",
            "return_request.vendor_order_id = order_item",
            "stock_reservation.product_id = order_item",
            "stock_reservation.vendor_id = product",
            "stock_reservation.vendor_id = vendor_order",
            "stock_reservation.vendor_order_id = order_item",
            "invoice.vendor_id = vendor_order",
            "invoice.vendor_order_id = return_request",
            "coupon_redemption.user_id = customer_order");

    /** The same name for another thing: a coupon's scope, who wrote, who asks, whose paper, where to. */
    private static final List<String> KEYS_OF_THEIR_OWN = List.of(
            "category.parent_id = category",
            "coupon.category_id = product",
            "coupon.vendor_id = product",
            "customer_order.user_id = address",
            "invoice.user_id = return_request",
            "invoice.user_id = vendor",
            "product_review.product_id = order_item",
            "product_review.user_id = vendor",
            "support_ticket.user_id = customer_order");

    private static List<String> found(String sql) {
        return Shelf.database().sql(sql).query(String.class).list();
    }

    @Test
    @DisplayName("A-017: what follows from a key stands once; the keys kept beside are known by name")
    void nothingFollowsFromAnythingButTheKey() {
        List<String> known = new ArrayList<>(COPIED_KEYS);
        known.addAll(KEYS_OF_THEIR_OWN);
        assertThat(
                        found(
                                """
                                with reference as (
                                  select conrelid as of, confrelid as leads_to, unnest(conkey) as column_number from pg_constraint
                                  where contype = 'f' and connamespace = 'marketplace'::regnamespace)
                                select distinct t.relname || '.' || a.attname || ' = ' || r.relname
                                from reference f join pg_class t on t.oid = f.of join pg_class r on r.oid = f.leads_to
                                join pg_attribute a on a.attrelid = f.of and a.attname ~ '_id$' and not a.attisdropped
                                  and a.attnum <> f.column_number
                                join pg_attribute b on b.attrelid = f.leads_to and b.attname = a.attname
                                where not exists (select from pg_constraint k where k.conrelid = f.of and k.contype = 'p'
                                                    and a.attnum = any (k.conkey))
                                order by 1"""))
                .isSubsetOf(known);
        assertThat(
                        found(
                                """
                                select table_name || '.' || column_name from information_schema.columns
                                where table_schema = 'marketplace' and column_name ~ '_[0-9]+$'"""))
                .as("a list written as columns")
                .isEmpty();
    }

    @Test
    @DisplayName("A-015: every table has a primary key")
    void everyTableHasAPrimaryKey() {
        assertThat(
                        found(
                                """
                                select c.relname from pg_class c
                                where c.relnamespace = 'marketplace'::regnamespace and c.relkind = 'r'
                                  and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')"""))
                .isEmpty();
    }

    @Test
    @DisplayName("A-015: what is named after another table's key points at it, except where a row must outlive it")
    void everyRelationIsAForeignKey() {
        assertThat(
                        found(
                                """
                                select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                                where c.relnamespace = 'marketplace'::regnamespace and c.relkind = 'r' and a.attnum > 0
                                  and not a.attisdropped
                                  and a.attname ~ '^(user|vendor|product|category|order|vendor_order|order_item|payment|shipment|coupon)_id$'
                                  and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
                                                    and a.attnum = any (k.conkey))
                                order by 1"""))
                .isSubsetOf(OUTLIVE);
    }

    @Test
    @DisplayName("A-016: every foreign key can be followed backwards without reading a whole table")
    void everyForeignKeyHasAnIndex() {
        assertThat(
                        found(
                                """
                                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                                where k.connamespace = 'marketplace'::regnamespace and k.contype = 'f'
                                  and k.confrelid::regclass::text ~ '(product|app_user|vendor|customer_order|vendor_order|order_item|payment|category)$'
                                  and not exists (select from pg_index i where i.indrelid = k.conrelid
                                                    and (i.indkey::int2[])[0] = any (k.conkey))
                                order by 1"""))
                .isSubsetOf(ASKED_BY_NOBODY);
    }

    @Test
    @DisplayName("B-092: every main table says when a row was made and when it was changed")
    void everyMainTableHasItsTimes() {
        for (String table : List.of(
                "app_user",
                "address",
                "vendor",
                "category",
                "product",
                "customer_order",
                "vendor_order",
                "order_item",
                "payment",
                "shipment",
                "return_request",
                "support_ticket",
                "coupon")) {
            assertThat(found("select column_name from information_schema.columns where table_schema = 'marketplace'"
                            + " and table_name = '" + table + "' and column_name in ('created_at', 'updated_at')"))
                    .as(table)
                    .hasSize(2);
        }
    }

    @Test
    @DisplayName("A-016, B-086: what an order needs cannot be taken away from under it")
    void whatAnOrderNeedsStays() {
        assertThat(
                        found(
                                """
                                select k.conrelid::regclass || ' -> ' || k.confrelid::regclass from pg_constraint k
                                where k.contype = 'f' and k.connamespace = 'marketplace'::regnamespace and k.confdeltype not in ('r', 'a')
                                  and k.conrelid::regclass::text ~ '(customer_order|vendor_order|order_item|payment|invoice|stock_reservation|refund)$'
                                order by 1"""))
                .isEmpty();
        assertThatThrownBy(() -> Shelf.database()
                        .sql("insert into offer (product_id, vendor_id, sku, price) values (-1, -1, 'x', 1)")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
