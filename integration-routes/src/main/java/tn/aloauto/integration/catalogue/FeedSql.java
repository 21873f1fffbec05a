package tn.aloauto.integration.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The set-based statements, one a file beside this class. */
final class FeedSql {

    static final String PREPARE_TABLES = read("prepare-tables.sql");
    static final String FIND_DIFFERENCES = read("find-differences.sql");
    static final String REFUSE_FOREIGN_SKUS = read("refuse-foreign-skus.sql");
    static final String OPEN_CHANGE_SET = read("open-change-set.sql");
    static final String COUNT_LIVE = read("count-live.sql");
    static final String RETIRE_ABSENT = read("retire-absent.sql");
    static final String MERGE_PRODUCTS = read("merge-products.sql");
    static final String DELETE_OLD_REFERENCES = read("delete-old-references.sql");
    static final String INSERT_NEW_REFERENCES = read("insert-new-references.sql");
    static final String MERGE_OFFERS = read("merge-offers.sql");
    static final String SETTLE_RESERVATIONS = read("settle-reservations.sql");
    static final String COPY_STAGING =
            "copy staging (row_number, line, sku, name, brand, description, category_id, price, quantity, oe) from stdin";
    /** What is hashed of a million products would not fit otherwise: it would be written to disk in parts and read again. */
    static final String MORE_MEMORY = "set local work_mem = '192MB'";

    private FeedSql() {}

    private static String read(String name) {
        try (InputStream in = FeedSql.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
