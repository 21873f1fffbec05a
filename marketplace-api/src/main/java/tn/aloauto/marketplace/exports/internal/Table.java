package tn.aloauto.marketplace.exports.internal;

import java.io.IOException;
import java.util.List;

/** A file that grows row by row. A cell is text, a whole number, an amount (BigDecimal) or null for nothing. */
interface Table extends AutoCloseable {

    void row(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;
}
