package tn.aloauto.integration.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements of an undo, in the order they run, one a file beside this class. */
final class UndoSql {

    static final String FIND_ROWS = read("find-rows.sql");
    static final String NAME_KEPT = read("name-kept.sql");
    static final String KEEP_TEXTS = read("keep-texts.sql");
    static final String NOTE_REMOVED = read("note-removed.sql");
    static final String REMOVE_CREATED = read("remove-created.sql");
    static final String RESTORE_OFFERS = read("restore-offers.sql");
    static final String RESTORE_PRODUCTS = read("restore-products.sql");
    static final String DELETE_REFERENCES = read("delete-references.sql");
    static final String INSERT_REFERENCES = read("insert-references.sql");
    static final String REOPEN_RESERVATIONS = read("reopen-reservations.sql");
    static final String COUNT = read("count.sql");

    private UndoSql() {}

    private static String read(String name) {
        try (InputStream in = UndoSql.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
