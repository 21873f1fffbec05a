package tn.aloauto.integration.intake;

import java.time.Instant;

/** A file made later was applied since; only an express wish lets an older one overwrite it. */
public class NewerApplied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewerApplied(Instant newest) {
        super("Un fichier plus récent (" + newest + ") a été appliqué depuis : le rejouer l'écraserait.");
    }
}
