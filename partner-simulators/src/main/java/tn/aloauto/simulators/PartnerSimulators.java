package tn.aloauto.simulators;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tn.aloauto.simulators.clictopay.ClicToPaySimulator;
import tn.aloauto.simulators.odoo.OdooSettings;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** Starts the partner simulators on loopback; ports, credentials and the state folder come from the environment. */
public final class PartnerSimulators {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerSimulators.class);

    private PartnerSimulators() {}

    public static void main(String[] args) throws InterruptedException {
        OdooSimulator odoo = OdooSimulator.start(odooSettings(System.getenv()));
        startCards(System.getenv().getOrDefault("ALOAUTO_CARD_SIMULATOR_PORT", "8090"));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            odoo.close();
                            stopped.countDown();
                        },
                        "stop-simulators"));
        LOG.info("Odoo simulator {} answers at {}/jsonrpc", odoo.settings().version(), odoo.url());
        stopped.await();
    }

    /** Where its port is taken, there are no card payments, and the rest goes on. */
    private static void startCards(String port) {
        try {
            LOG.info(
                    "ClicToPay simulator answers at {}",
                    ClicToPaySimulator.start(Integer.parseInt(port)).url());
        } catch (UncheckedIOException taken) {
            LOG.warn("No ClicToPay simulator: port {} is taken", port);
        }
    }

    static OdooSettings odooSettings(Map<String, String> environment) {
        String dataFolder = environment.get("ALOAUTO_DATA_DIR");
        return new OdooSettings(
                Integer.parseInt(environment.getOrDefault("ALOAUTO_ODOO_PORT", "8069")),
                environment.getOrDefault("ALOAUTO_ODOO_VERSION", "19.0"),
                environment.getOrDefault("PIECES_TUNIS_ODOO_DATABASE", "pieces-tunis"),
                environment.getOrDefault("PIECES_TUNIS_ODOO_LOGIN", "marketplace"),
                environment.getOrDefault("PIECES_TUNIS_ODOO_API_KEY", "demo-odoo-key"),
                dataFolder == null ? null : Path.of(dataFolder, "simulators", "odoo.jsonl"));
    }
}
