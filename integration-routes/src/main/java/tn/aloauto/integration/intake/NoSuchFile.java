package tn.aloauto.integration.intake;

import java.util.UUID;

/** No file was ever received under this id. */
public class NoSuchFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchFile(UUID id) {
        super("Aucun fichier reçu ne porte le numéro " + id);
    }
}
