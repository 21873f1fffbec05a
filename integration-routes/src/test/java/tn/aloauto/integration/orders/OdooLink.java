package tn.aloauto.integration.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.context.ApplicationEventPublisher;
import tn.aloauto.integration.definitions.FlowPublished;
import tn.aloauto.integration.definitions.FlowWithdrawn;
import tn.aloauto.localdatabase.LocalDatabase;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** A vendor's link to its Odoo, made from the shipped templates with the test's own values. */
final class OdooLink implements AutoCloseable {

    private final CamelContext camel;
    private final ApplicationEventPublisher events;
    private final String vendor;
    private final Map<String, String> connection = new HashMap<>();
    private final Map<String, String> orders = new HashMap<>();

    OdooLink(CamelContext camel, ApplicationEventPublisher events, String vendor, OdooSimulator odoo) {
        this.camel = camel;
        this.events = events;
        this.vendor = vendor;
        connection.putAll(Map.of(
                "connection", vendor + "-odoo",
                "url", odoo.url(),
                "database", odoo.settings().database(),
                "login", odoo.settings().login(),
                "apiKey", odoo.settings().apiKey(),
                "responseTimeout", "1500",
                "secondsOpen", "1"));
        connection.put("description", "Odoo of the test");
        orders.putAll(Map.of(
                "description", "Orders of the test", "link", link(), "vendor", vendor, "connection", vendor + "-odoo"));
    }

    String link() {
        return vendor + "-odoo-orders";
    }

    OdooLink connection(String parameter, String value) {
        connection.put(parameter, value);
        return this;
    }

    OdooLink orders(String parameter, String value) {
        orders.put(parameter, value);
        return this;
    }

    OdooLink open() throws Exception {
        start("odoo-connection", vendor + "-odoo", connection);
        start("odoo-order-export", link(), orders);
        return publish();
    }

    String status() {
        return vendor + "-odoo-status";
    }

    /** Reads the orders back too. */
    OdooLink withStatus() throws Exception {
        Map<String, String> parameters = Map.of(
                "description",
                "Status of the test",
                "link",
                status(),
                "vendor",
                vendor,
                "connection",
                vendor + "-odoo",
                "every",
                "365d");
        start("odoo-order-status", status(), parameters);
        events.publishEvent(new FlowPublished(status(), "erp", "odoo-order-status", parameters, "v1"));
        return this;
    }

    /** As when the operator has corrected the setting and the file is read anew. */
    OdooLink reopen() throws Exception {
        stop(vendor + "-odoo");
        start("odoo-connection", vendor + "-odoo", connection);
        return this;
    }

    private OdooLink publish() {
        events.publishEvent(new FlowPublished(link(), "erp", "odoo-order-export", orders, "v1"));
        return this;
    }

    void withdraw() {
        events.publishEvent(new FlowWithdrawn(link()));
    }

    @Override
    public void close() throws Exception {
        withdraw();
        if (camel.getRoute(status()) != null) {
            events.publishEvent(new FlowWithdrawn(status()));
            stop(status());
        }
        stop(link());
        stop(vendor + "-odoo");
    }

    private void stop(String route) throws Exception {
        camel.getRouteController().stopRoute(route);
        camel.removeRoute(route);
    }

    private void start(String template, String route, Map<String, String> parameters) throws Exception {
        if (((ModelCamelContext) camel).getRouteTemplateDefinition(template) == null) {
            load(template);
        }
        TemplatedRouteBuilder builder =
                TemplatedRouteBuilder.builder(camel, template).routeId(route);
        parameters.forEach(builder::parameter);
        builder.add();
    }

    private void load(String template) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromString("file:" + template + ".camel.yaml", text(template)));
    }

    private static String text(String template) throws IOException {
        Path folder = LocalDatabase.projectRoot().resolve("route-definitions/templates");
        return Files.readString(folder.resolve(template + ".camel.yaml"));
    }
}
