package tn.aloauto.integration.mapping;

/**
 * What exactly is wrong with a cell: one sentence in every language, told by {@link RejectTexts}. Stable, kept with each
 * rejected row together with its arguments.
 */
public enum RejectReason {
    REFERENCE_MISSING(RejectCode.MISSING_REFERENCE),
    NAME_MISSING(RejectCode.MISSING_NAME),
    CATEGORY_MISSING(RejectCode.MISSING_CATEGORY),
    PRICE_MISSING(RejectCode.BAD_PRICE),
    QUANTITY_MISSING(RejectCode.MISSING_QUANTITY),
    VALUE_MISSING(RejectCode.MISSING_VALUE),
    NOT_A_REFERENCE(RejectCode.BAD_REFERENCE),
    /** Argument: the line that named it first. */
    REFERENCE_REPEATED(RejectCode.DUPLICATE_REFERENCE),
    LOST_DIGITS(RejectCode.EXCEL_LOST_DIGITS),
    MADE_A_DATE(RejectCode.EXCEL_MADE_A_DATE),
    CALCULATION_ERROR(RejectCode.EXCEL_ERROR),
    NEVER_CALCULATED(RejectCode.FORMULA_WITHOUT_VALUE),
    /** Arguments: how many characters it has, how many are permitted. */
    TEXT_TOO_LONG(RejectCode.TOO_LONG),
    /** Argument: how many characters are permitted. */
    OE_REFERENCE_TOO_LONG(RejectCode.TOO_LONG),
    UNREADABLE(RejectCode.UNREADABLE_TEXT),
    /** Argument: the file's decimal sign. */
    PRICE_AMBIGUOUS(RejectCode.BAD_PRICE),
    PRICE_TOO_PRECISE(RejectCode.BAD_PRICE),
    PRICE_NOT_A_NUMBER(RejectCode.BAD_PRICE),
    PRICE_NOT_POSITIVE(RejectCode.BAD_PRICE),
    PRICE_OUT_OF_BOUNDS(RejectCode.BAD_PRICE),
    QUANTITY_NOT_WHOLE(RejectCode.BAD_QUANTITY),
    QUANTITY_NEGATIVE(RejectCode.NEGATIVE_STOCK),
    QUANTITY_OUT_OF_BOUNDS(RejectCode.BAD_QUANTITY),
    CATEGORY_UNKNOWN(RejectCode.UNKNOWN_CATEGORY),
    TOO_MANY_CELLS(RejectCode.TOO_MANY_CELLS),
    KEPT_BY_HAND(RejectCode.NOT_FROM_THIS_FEED),
    /** Argument: the other feed. */
    KEPT_BY_ANOTHER_FEED(RejectCode.NOT_FROM_THIS_FEED),
    /** Argument: how many characters are asked for. */
    TEXT_TOO_SHORT(RejectCode.TOO_SHORT),
    /** Argument: the values that are permitted. */
    NOT_ONE_OF(RejectCode.BAD_VALUE),
    /** Argument: the shape that is asked for. */
    NOT_OF_THIS_SHAPE(RejectCode.BAD_VALUE),
    /** Argument: the line that has it already. */
    VALUE_REPEATED(RejectCode.DUPLICATE_VALUE),
    GTIN_WRONG(RejectCode.BAD_GTIN),
    VAT_RATE_UNKNOWN(RejectCode.BAD_VAT_RATE),
    PRODUCT_UNKNOWN(RejectCode.UNKNOWN_PRODUCT),
    /** Arguments: make, model, years. */
    VEHICLE_UNKNOWN(RejectCode.UNKNOWN_VEHICLE),
    /** Argument: the states there are. */
    STATUS_UNKNOWN(RejectCode.UNKNOWN_STATUS),
    NOT_A_DATE(RejectCode.BAD_DATE),
    ORDER_UNKNOWN(RejectCode.UNKNOWN_ORDER),
    /** Argument: where the order stands in the shop. */
    ORDER_STANDS_ELSEWHERE(RejectCode.ORDER_STATE);

    private final RejectCode code;

    RejectReason(RejectCode code) {
        this.code = code;
    }

    /** The coarser word of the REST contract. */
    public RejectCode code() {
        return code;
    }
}
