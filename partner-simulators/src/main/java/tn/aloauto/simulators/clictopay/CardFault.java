package tn.aloauto.simulators.clictopay;

/** What goes wrong with the next call of an operation. */
public enum CardFault {
    /** The call takes effect, the connection closes without an answer. */
    DROP_ANSWER,
    /** The connection closes and nothing has happened. */
    RESET,
    /** HTTP 500, nothing has happened. */
    HTTP_500,
    /** HTTP 200 with errorCode 7 (system error), nothing has happened. */
    ERROR_CODE,
    /** The status tells another amount than was registered. */
    OTHER_AMOUNT,
    /** The status tells another currency. */
    OTHER_CURRENCY,
    /** HTTP 200 with a page instead of JSON. */
    HTML_200
}
