package tn.aloauto.quickstart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The simulated partners as a process of their own, and the words by which the engine finds them. */
final class PartnerSimulators {

    private static final String MAIN = "tn.aloauto.simulators.PartnerSimulators";

    private PartnerSimulators() {}

    static ChildProcess start(Settings settings) {
        List<String> command = List.of(
                Java.command(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN);
        Map<String, String> environment = new HashMap<>(links(settings));
        environment.put(
                "ALOAUTO_ODOO_PORT", Integer.toString(settings.ports().odoo().number()));
        environment.put("ALOAUTO_DATA_DIR", settings.data().toString());
        return ChildProcess.start(
                "partner-simulators",
                command,
                environment,
                settings.logs().resolve("partner-simulators.log"),
                settings.odooUrl() + "/simulator/state");
    }

    static Map<String, String> links(Settings settings) {
        String cardPort = settings.environment().getOrDefault("ALOAUTO_CARD_SIMULATOR_PORT", "8090");
        return Map.of(
                "PIECES_TUNIS_ODOO_URL", settings.odooUrl(),
                "PIECES_TUNIS_ODOO_DATABASE", "pieces-tunis",
                "PIECES_TUNIS_ODOO_LOGIN", "marketplace",
                "PIECES_TUNIS_ODOO_API_KEY", "demo-odoo-key",
                "ALOAUTO_CARD_SIMULATOR_PORT", cardPort,
                "ALOAUTO_CARD_PROVIDER", "clictopay",
                "ALOAUTO_CARD_URL", "http://127.0.0.1:" + cardPort + "/payment/rest",
                "ALOAUTO_CARD_USER", "demo-shop",
                "ALOAUTO_CARD_PASSWORD", "demo-card-password");
    }
}
