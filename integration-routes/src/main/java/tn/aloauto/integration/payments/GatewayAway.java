package tn.aloauto.integration.payments;

/** The provider gave no usable answer: what was asked may have happened or not. */
class GatewayAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GatewayAway(String message, Throwable cause) {
        super(message, cause);
    }
}
