package tn.aloauto.integration.catalogue;

import tn.aloauto.integration.mapping.Verdict;

/** The verdicts on a file's rows, one at a time, and which optional columns the file has at all. */
public interface FeedRows {

    /** Null at the end. */
    Verdict next();

    boolean givesBrand();

    boolean givesDescription();

    boolean givesOeReferences();
}
