package tn.aloauto.integration.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyManager;
import tn.aloauto.integration.mapping.BadCell;
import tn.aloauto.integration.mapping.Rejection;

/**
 * Bad cells wait on disk while the good rows stream into the database over the one connection: however many there are,
 * memory holds none of them.
 */
final class RejectionSpool implements AutoCloseable {

    private static final int LONGEST_VALUE = 500;

    private final String receipt;
    private final Path file;
    private final OutputStream out;
    private final CopyText copy;
    private int rows;
    private int cells;

    RejectionSpool(UUID receipt, Path folder) throws IOException {
        Files.createDirectories(folder);
        this.receipt = receipt.toString();
        this.file = Files.createTempFile(folder, "rejected-", ".copy");
        this.out = Files.newOutputStream(file);
        this.copy = new CopyText((bytes, length) -> out.write(bytes, 0, length));
    }

    void add(Rejection rejection) throws IOException {
        rows++;
        for (BadCell cell : rejection.cells()) {
            copy.text(receipt)
                    .number(++cells)
                    .number(rejection.number())
                    .number(rejection.line())
                    .text(rejection.sheet())
                    .text(cell.column())
                    .text(shortened(cell.value()))
                    .text(cell.code().name())
                    .text(cell.message())
                    .text(cell.suggestion())
                    .text(cell.reason().name())
                    .text(array(cell.arguments()))
                    .endRow();
        }
    }

    int rows() {
        return rows;
    }

    int cells() {
        return cells;
    }

    void copyInto(CopyManager copyManager) throws IOException, SQLException {
        if (cells == 0) {
            return;
        }
        copy.flush();
        out.flush();
        try (InputStream in = Files.newInputStream(file)) {
            copyManager.copyIn(
                    "copy integration.rejected_row (receipt_id, ordinal, row_number, line, sheet, column_name, value, code,"
                            + " message, suggestion, reason, arguments) from stdin",
                    in,
                    1 << 16);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(file);
        }
    }

    private static String shortened(String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** As PostgreSQL writes an array of texts. */
    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
