package tn.aloauto.integration.intake;

import java.util.ArrayList;
import java.util.List;
import tn.aloauto.integration.catalogue.FeedRows;
import tn.aloauto.integration.catalogue.SheetStart;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.mapping.Verdict;
import tn.aloauto.integration.reading.SourceFile;

/** A file's rows, each read through the mapping as it comes; what is no part at all is left out. */
final class MappedRows implements FeedRows {

    private final SourceFile file;
    private final RowReading reading;
    private final List<SheetStart> sheets = new ArrayList<>();
    private String sheet;

    MappedRows(SourceFile file, RowReading reading) {
        this.file = file;
        this.reading = reading;
    }

    @Override
    public Verdict next() {
        SourceRow row = file.next();
        while (row != null && reading.skips(row)) {
            row = file.next();
        }
        if (row == null) {
            return null;
        }
        if (row.sheet() != null && !row.sheet().equals(sheet)) {
            sheet = row.sheet();
            sheets.add(new SheetStart(row.number(), sheet));
        }
        return reading.read(row);
    }

    @Override
    public List<SheetStart> sheets() {
        return sheets;
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
