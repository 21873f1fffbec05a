package tn.aloauto.integration.intake;

import tn.aloauto.integration.catalogue.FeedRows;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.mapping.Verdict;
import tn.aloauto.integration.reading.SourceFile;

/** A file's rows, each read through the mapping as it comes; what is no part at all is left out. */
record MappedRows(SourceFile file, RowReading reading) implements FeedRows {

    @Override
    public Verdict next() {
        SourceRow row = file.next();
        while (row != null && reading.skips(row)) {
            row = file.next();
        }
        return row == null ? null : reading.read(row);
    }

    @Override
    public boolean givesBrand() {
        return reading.givesBrand();
    }

    @Override
    public boolean givesDescription() {
        return reading.givesDescription();
    }

    @Override
    public boolean givesOeReferences() {
        return reading.givesOeReferences();
    }
}
