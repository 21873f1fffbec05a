package tn.aloauto.quickstart;

/** What the person who started it can do now, in lines to copy. */
final class WhatToDoNext {

    private static final int USUAL_PORT = 8080;

    private WhatToDoNext() {}

    static String with(Settings settings) {
        return """
            Shop                %1$s/
            API documentation   %1$s/api/docs
            Integration engine  %2$s/actuator/health
            SFTP drop box       127.0.0.1:%3$d
            Simulated Odoo      %4$s
            PostgreSQL          127.0.0.1:%5$d/aloauto
            Logs                %6$s
            Mail                %9$s (a file each, nothing leaves this machine)

            Accounts, all with the password %7$s
              admin@demo.aloauto.tn   vendor@demo.aloauto.tn (pieces-tunis)
              buyer@demo.aloauto.tn   vendor2@demo.aloauto.tn (moto-sfax)

            1. Put a stock file in the vendor's drop box (asks for the password):
               echo 'put %8$s/quickstart/demo/pieces-tunis-stock.csv in/' | \\
                 sftp -P %3$d -o StrictHostKeyChecking=accept-new vendor@demo.aloauto.tn@127.0.0.1
            2. Find a part by a reference in any spelling:
               curl -G '%1$s/api/v1/products' --data-urlencode 'search=7701 208-265'
            3. Order it:
               %10$s%8$s/quickstart/demo/order.sh 7701208265

            Ctrl-C stops everything and keeps the data."""
                .formatted(
                        settings.apiUrl(),
                        settings.integrationUrl(),
                        settings.ports().sftp().number(),
                        settings.odooUrl(),
                        settings.ports().database().number(),
                        settings.logs(),
                        DemoSeed.PASSWORD,
                        settings.home(),
                        settings.data().resolve("mail"),
                        portOfTheScript(settings));
    }

    private static String portOfTheScript(Settings settings) {
        int port = settings.ports().api().number();
        return port == USUAL_PORT ? "" : "ALOAUTO_API_PORT=" + port + " ";
    }
}
