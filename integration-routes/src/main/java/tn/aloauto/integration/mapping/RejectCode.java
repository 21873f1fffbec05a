package tn.aloauto.integration.mapping;

/** Why a cell was rejected; stable, part of the REST contract. */
public enum RejectCode {
    MISSING_REFERENCE,
    DUPLICATE_REFERENCE,
    EXCEL_LOST_DIGITS,
    EXCEL_ERROR,
    EXCEL_DATE,
    MISSING_VALUE,
    TOO_LONG,
    BAD_CHARACTERS,
    BAD_PRICE,
    BAD_QUANTITY,
    NEGATIVE_STOCK,
    UNKNOWN_CATEGORY,
    TOO_MANY_CELLS,
    NOT_FROM_THIS_FEED
}
