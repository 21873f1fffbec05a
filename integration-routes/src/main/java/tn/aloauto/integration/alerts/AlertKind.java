package tn.aloauto.integration.alerts;

import java.util.Locale;

/** What may be wrong, how bad it is, and whether the vendor concerned is told as well. */
public enum AlertKind {
    FILE_HELD("Fichier retenu", Severity.WARNING, true),
    FILE_FAILED("Fichier refusé ou en échec", Severity.WARNING, true),
    FILE_REPEATED("Fichier répété", Severity.INFO, true),
    FILE_TRIPLED("Fichier bien plus grand que d'habitude", Severity.WARNING, true),
    FILE_SHRUNK("Fichier bien plus petit que d'habitude", Severity.WARNING, true),
    FEED_LATE("Fichier attendu et pas reçu", Severity.WARNING, true),
    ORDERS_GIVEN_UP("Commandes abandonnées vers un ERP", Severity.CRITICAL, false),
    LINK_DOWN("Liaison ERP en panne", Severity.CRITICAL, false),
    POLL_FAILED("Relève d'un serveur de partenaire en échec", Severity.WARNING, false),
    DEFINITION_REFUSED("Définition refusée", Severity.WARNING, false),
    DEFINITION_TAKEN_BACK("Nouvelle version retirée par le moteur", Severity.WARNING, false);

    enum Severity {
        INFO,
        WARNING,
        CRITICAL;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String title;
    private final Severity severity;
    private final boolean vendorIsTold;

    AlertKind(String title, Severity severity, boolean vendorIsTold) {
        this.title = title;
        this.severity = severity;
        this.vendorIsTold = vendorIsTold;
    }

    String title() {
        return title;
    }

    Severity severity() {
        return severity;
    }

    boolean vendorIsTold() {
        return vendorIsTold;
    }

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
