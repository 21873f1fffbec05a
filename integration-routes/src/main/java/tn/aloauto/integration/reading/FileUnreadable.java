package tn.aloauto.integration.reading;

/** The file as a whole cannot be read, for a reason that lies in it and will not pass by waiting. */
public class FileUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalCode code;

    FileUnreadable(RefusalCode code) {
        this(code, null, null);
    }

    FileUnreadable(RefusalCode code, String place) {
        this(code, place, null);
    }

    /** @param place where in the file, as words that stand before the sentence; null when it is the whole of it */
    FileUnreadable(RefusalCode code, String place, Throwable cause) {
        super((place == null ? "" : place + " : ") + code.sentence() + " [" + code + "]", cause);
        this.code = code;
    }

    public RefusalCode code() {
        return code;
    }
}
