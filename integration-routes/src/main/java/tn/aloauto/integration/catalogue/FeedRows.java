package tn.aloauto.integration.catalogue;

import java.util.List;
import tn.aloauto.integration.mapping.Verdict;

/** The verdicts on a file's rows, one at a time, and which optional columns the file has at all. */
public interface FeedRows {

    /** Null at the end. */
    Verdict next();

    /** The sheets met so far, in the order they were read; none in a text file. */
    List<SheetStart> sheets();

    boolean givesBrand();

    boolean givesDescription();

    boolean givesOeReferences();
}
