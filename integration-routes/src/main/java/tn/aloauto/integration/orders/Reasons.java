package tn.aloauto.integration.orders;

/** Why an order is where it is, in the words shown to people. */
final class Reasons {

    static final String NO_LINK = "Aucun lien ERP pour ce vendeur";
    static final String WAITING = "En attente du premier envoi";
    /** Stands where the partner's reference would. */
    static final String NOT_TOLD = "non transmis";

    static final String IN_HAND = "Envoi en cours";

    private Reasons() {}
}
