package tn.aloauto.integration.intake;

/** The file is larger than the intake takes; nothing of it was kept. */
public class FileTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileTooLarge(long limit) {
        super("Le fichier dépasse la taille permise de " + limit / (1024 * 1024) + " Mo");
    }
}
