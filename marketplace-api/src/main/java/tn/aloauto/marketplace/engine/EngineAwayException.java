package tn.aloauto.marketplace.engine;

/** The route engine gave no answer. Whether it did what was asked is not known. */
public class EngineAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineAwayException(Exception cause) {
        super(cause);
    }
}
