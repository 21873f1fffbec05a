package tn.aloauto.integration.history;

/** A file that changed nothing cannot be undone. */
public class NotApplied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotApplied() {
        super("Ce fichier n'a jamais été appliqué : il n'y a rien à annuler.");
    }
}
