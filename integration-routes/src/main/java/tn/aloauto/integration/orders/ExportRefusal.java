package tn.aloauto.integration.orders;

/** Why a partner's system did not take an order, in words for people, and what that means for the next attempt. */
public class ExportRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the failure says about this order, and about the partner as a whole. */
    public enum Kind {
        /** The order will never go through as it is. */
        PERMANENT,
        /** Our credentials are refused: nothing goes through until a person acts. */
        CREDENTIALS,
        /** The partner's system is away: every order waits. */
        UNAVAILABLE,
        /** Broken off on the way: it may have happened. The next attempt looks it up first. */
        UNKNOWN
    }

    private final Kind kind;
    private final String code;
    private String behind = "";

    public ExportRefusal(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    /** Of what lies behind it only the kind of failure is kept: its text may name hosts, and routes catch innermost causes. */
    public ExportRefusal(Kind kind, String code, String message, Throwable behind) {
        this(kind, code, message);
        this.behind = behind.getClass().getSimpleName();
    }

    public Kind kind() {
        return kind;
    }

    /** The reason as a word a program understands. */
    public String code() {
        return code;
    }

    /** For the log. */
    String behind() {
        return behind;
    }
}
