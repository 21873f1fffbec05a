package tn.aloauto.integration.intake;

/** Another instance took the file over, or applied another one first: what was done here must be undone. */
class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(ClaimedFile file) {
        super("Another instance works on the feed of " + file);
    }
}
