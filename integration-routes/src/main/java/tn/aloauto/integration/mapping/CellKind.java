package tn.aloauto.integration.mapping;

/** What a workbook says a cell holds besides the text it is shown as. One byte a cell: rows are many. */
public final class CellKind {

    public static final byte TEXT = 0;

    /** A number whose text has been made by us, in the file's own decimal sign. */
    public static final byte NUMBER = 1;

    public static final byte DATE = 2;

    /** A formula that nobody has ever calculated. */
    public static final byte NOT_CALCULATED = 3;

    private CellKind() {}
}
