package tn.aloauto.integration.payments;

/** The provider understood and refused; nothing happened. */
class GatewayRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code the provider's own */
    GatewayRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
