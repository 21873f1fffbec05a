package tn.aloauto.integration.catalogue;

import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tn.aloauto.integration.mapping.Rejection;
import tn.aloauto.integration.mapping.StockLine;
import tn.aloauto.integration.mapping.Verdict;

/** The one pass over a file's rows: the good ones are copied to the table {@code staging}, the bad ones are put aside. */
final class Staging {

    private Staging() {}

    /** Answers how many rows the file had, good and bad. */
    static int copy(FeedLoad load, FeedRows rows, PGConnection postgres, RejectionSpool rejections)
            throws SQLException, IOException {
        CopyIn copyIn = postgres.getCopyAPI().copyIn(FeedSql.COPY_STAGING);
        try {
            CopyText copy = new CopyText((bytes, length) -> {
                try {
                    copyIn.writeToCopy(bytes, 0, length);
                } catch (SQLException failure) {
                    throw new IOException(failure);
                }
            });
            int total = 0;
            for (Verdict verdict = rows.next(); verdict != null; verdict = rows.next()) {
                total++;
                if (verdict instanceof StockLine line) {
                    write(copy, line);
                } else if (verdict instanceof Rejection rejection) {
                    rejections.add(rejection);
                    if (load.full() && rejection.reference() != null) {
                        nameOnly(copy, rejection);
                    }
                }
            }
            copy.flush();
            copyIn.endCopy();
            return total;
        } finally {
            if (copyIn.isActive()) {
                copyIn.cancelCopy();
            }
        }
    }

    private static void write(CopyText copy, StockLine line) throws IOException {
        copy.number(line.number())
                .number(line.line())
                .text(line.reference())
                .text(line.name())
                .text(line.brand())
                .text(line.description())
                .number(line.categoryId())
                .millimes(line.priceMillimes())
                .number(line.quantity())
                .text(line.oeReferences())
                .endRow();
    }

    private static void nameOnly(CopyText copy, Rejection rejection) throws IOException {
        copy.number(rejection.number()).number(rejection.line()).text(rejection.reference());
        for (int i = 0; i < 7; i++) {
            copy.nothing();
        }
        copy.endRow();
    }
}
