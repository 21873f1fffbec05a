package tn.aloauto.integration.mapping;

/** A mapping file that cannot be used, with the line to look at. */
public class MappingRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    MappingRefused(int line, String reason) {
        super(reason);
        this.line = line;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
