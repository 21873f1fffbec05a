package tn.aloauto.marketplace.orders.internal;

/** The ways of paying that make a difference to an order. */
final class PaymentMethods {

    static final String CASH = "cash";

    private PaymentMethods() {}
}
