package tn.aloauto.simulators.clictopay;

/** One order at the provider. Amounts are millimes. */
public final class CardOrder {

    private static final int REGISTERED = 0;
    private static final int DEPOSITED = 2;
    private static final int REFUNDED = 4;
    private static final int DECLINED = 6;

    private final String number;
    private final long amount;
    private final String currency;
    private final String returnUrl;
    private int status = REGISTERED;
    private long refunded;

    CardOrder(String number, long amount, String currency, String returnUrl) {
        this.number = number;
        this.amount = amount;
        this.currency = currency;
        this.returnUrl = returnUrl;
    }

    public String number() {
        return number;
    }

    public long amount() {
        return amount;
    }

    String currency() {
        return currency;
    }

    String returnUrl() {
        return returnUrl;
    }

    public synchronized int status() {
        return status;
    }

    public synchronized long refunded() {
        return refunded;
    }

    synchronized long deposited() {
        return status == DEPOSITED || status == REFUNDED ? amount : 0;
    }

    synchronized void paid(boolean accepted) {
        if (status == REGISTERED) {
            status = accepted ? DEPOSITED : DECLINED;
        }
    }

    /** False when it would exceed what was deposited. */
    synchronized boolean refund(long part) {
        if (part <= 0 || refunded + part > deposited()) {
            return false;
        }
        refunded += part;
        status = REFUNDED;
        return true;
    }
}
