package tn.aloauto.integration.mapping;

/** What the mapping makes of a source row. */
public sealed interface Verdict permits StockLine, Removal, OrderStatusLine, Rejection {

    int number();

    long line();
}
