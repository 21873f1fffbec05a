package tn.aloauto.integration.fixit;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** A fix-it file while it is written, rows in the order of the vendor's file; closing completes it. */
public interface FixItFile extends Closeable {

    /** What kind of file it is. */
    enum Kind {
        TEXT(".csv", "text/csv;charset=UTF-8"),
        WORKBOOK(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String contentType;

        Kind(String ending, String contentType) {
            this.ending = ending;
            this.contentType = contentType;
        }

        public String contentType() {
            return contentType;
        }

        /** What the fix-it file of a file of this name is called. */
        public String nameFor(String originalFileName) {
            return originalFileName + ".rejected" + ending;
        }
    }

    void write(FixItRow row) throws IOException;

    /** @param delimiter between the cells of a text file */
    static FixItFile text(OutputStream out, char delimiter, FixItHead head) throws IOException {
        return new TextFixIt(out, delimiter, head);
    }

    /** @param decimalChar with which the numbers of the rows are written */
    static FixItFile workbook(OutputStream out, char decimalChar, FixItHead head) throws IOException {
        return new WorkbookFixIt(out, decimalChar, head);
    }
}
