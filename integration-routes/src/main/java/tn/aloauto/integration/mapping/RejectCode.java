package tn.aloauto.integration.mapping;

/** Why a cell was rejected; stable, part of the REST contract. */
public enum RejectCode {
    MISSING_REFERENCE,
    MISSING_NAME,
    MISSING_CATEGORY,
    MISSING_QUANTITY,
    MISSING_VALUE,
    BAD_REFERENCE,
    DUPLICATE_REFERENCE,
    EXCEL_LOST_DIGITS,
    EXCEL_MADE_A_DATE,
    EXCEL_ERROR,
    FORMULA_WITHOUT_VALUE,
    TOO_LONG,
    UNREADABLE_TEXT,
    BAD_PRICE,
    BAD_QUANTITY,
    NEGATIVE_STOCK,
    UNKNOWN_CATEGORY,
    TOO_MANY_CELLS,
    NOT_FROM_THIS_FEED
}
