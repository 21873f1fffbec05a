package tn.aloauto.integration.intake;

/** The file as a whole cannot be taken, for a reason that lies in the file and will not pass by waiting. */
class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileRefused(String reason) {
        super(reason);
    }
}
