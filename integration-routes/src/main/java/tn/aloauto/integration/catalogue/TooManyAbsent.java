package tn.aloauto.integration.catalogue;

/** A full file that would retire more than half of the feed's offers: truncated, more likely than meant. */
public class TooManyAbsent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyAbsent(long absent, long live) {
        super("Le fichier complet retirerait " + absent + " des " + live
                + " articles en vente de ce flux, plus de la moitié : il est retenu, rien n'a changé.");
    }
}
