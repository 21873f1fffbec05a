package tn.aloauto.integration.intake;

/** No live feed has this id, or its vendor does not exist yet: nothing can be taken for it. */
public class UnknownFeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownFeed(String feed) {
        super("Aucun flux actif « " + feed + " »");
    }
}
