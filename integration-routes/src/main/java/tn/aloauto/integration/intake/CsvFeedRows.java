package tn.aloauto.integration.intake;

import tn.aloauto.integration.catalogue.FeedRows;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.mapping.Verdict;

/** A CSV file's rows, each read through the mapping as it comes. */
record CsvFeedRows(CsvFile csv, RowReading reading) implements FeedRows {

    @Override
    public Verdict next() {
        SourceRow row = csv.next();
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
