package tn.aloauto.simulators.odoo;

import java.nio.file.Path;

/**
 * What one simulated Odoo server is.
 *
 * @param port TCP port on loopback, 0 for any free one
 * @param version "19.0" or "18.0": they differ in error codes, date comparison and texts
 * @param database the one database it serves
 * @param login the one user it knows
 * @param apiKey what stands where a password would
 * @param journal file that keeps the records over a restart; null keeps them in memory only
 */
public record OdooSettings(int port, String version, String database, String login, String apiKey, Path journal) {

    /** A server of the newest version that forgets everything when closed. */
    public static OdooSettings inMemory(int port) {
        return new OdooSettings(port, "19.0", "pieces-tunis", "marketplace", "demo-odoo-key", null);
    }

    /** Announced to go with Odoo 20. */
    boolean hasJsonRpc() {
        return Integer.parseInt(version.substring(0, 2)) < 20;
    }

    boolean is18() {
        return version.startsWith("18");
    }

    @Override
    public String toString() {
        return "Odoo " + version + ", database " + database + ", port " + port;
    }
}
