package tn.aloauto.integration.reading;

import java.io.IOException;
import java.util.List;
import tn.aloauto.integration.mapping.SourceRow;

/** A file of sheets, whatever its format. */
interface Workbook extends AutoCloseable {

    /** Those a person sees; a hidden sheet is not for sale. */
    List<Sheet> visibleSheets();

    @Override
    void close() throws IOException;

    /** One sheet, read from its top as often as is wanted. */
    interface Sheet {

        String name();

        Rows open() throws IOException;
    }

    /** The rows of a sheet as they come, not numbered, blank ones without cells or left out. */
    interface Rows extends AutoCloseable {

        /** Null at the end. */
        SourceRow next() throws IOException;

        @Override
        void close() throws IOException;
    }
}
