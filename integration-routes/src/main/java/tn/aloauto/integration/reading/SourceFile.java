package tn.aloauto.integration.reading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tn.aloauto.integration.mapping.SourceRow;

/** An opened file of rows, whatever its format: first its header, then its rows, one at a time. */
public interface SourceFile extends AutoCloseable {

    List<String> header();

    /** What stands between two cells when rows of this file are given back as text. */
    char delimiter();

    /** The rows above the header, as they stand; none when the file has no header. */
    List<String[]> titles();

    boolean isWorkbook();

    /** Whose rejected rows these are, when the file is one of ours on its way back; its other columns are left out. */
    Optional<FixItMark> fixIt();

    /** The next row that is not blank, null at the end. */
    SourceRow next();

    @Override
    void close() throws IOException;
}
