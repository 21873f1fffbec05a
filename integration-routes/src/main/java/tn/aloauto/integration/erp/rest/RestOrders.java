package tn.aloauto.integration.erp.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.erp.layout.Layouts;
import tn.aloauto.integration.erp.layout.OrderDocument;
import tn.aloauto.integration.orders.ClaimedOrder;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;
import tn.aloauto.integration.orders.OrderForPartner;
import tn.aloauto.integration.orders.PartnerReceipt;

/**
 * Puts an order into an ERP over HTTP, once in effect: under a key that is the order's own, and after an attempt whose outcome
 * is unknown only when the ERP does not have it yet.
 */
@Component("restOrders")
public class RestOrders {

    private final RestConnection connection;
    private final Layouts layouts;

    RestOrders(RestConnection connection, Layouts layouts) {
        this.connection = connection;
        this.layouts = layouts;
    }

    public PartnerReceipt put(
            @Body OrderForPartner order,
            @ExchangeProperty("claimed") ClaimedOrder claimed,
            @ExchangeProperty("settings") String text) {
        Settings settings = new Settings(text);
        boolean unsure = claimed.attempts() > 1 || order.cancelled();
        Optional<String> there = unsure ? lookUp(settings, order) : Optional.empty();
        if (order.cancelled()) {
            return cancel(settings, order, there);
        }
        return receipt(settings, there.orElseGet(() -> create(settings, order)), there.isPresent());
    }

    private String create(Settings settings, OrderForPartner order) {
        byte[] body = connection.bytes(OrderDocument.of(order, layouts.get(settings.get("layout"))));
        Map<String, String> headers = settings.has("idempotencyHeader")
                ? Map.of(settings.get("idempotencyHeader"), order.id().toString())
                : Map.of();
        RestAnswer answer = connection.ask(
                settings.get("connection"), new RestCall("POST", settings.get("path"), Map.of(), body, headers));
        String reference = JsonPlaces.text(answer.body(), settings.get("reference"));
        if (reference.isEmpty()) {
            throw new ExportRefusal(
                    Kind.UNKNOWN,
                    "no_reference",
                    "L'ERP n'a pas rendu de numéro à « " + settings.get("reference")
                            + " » : on vérifiera avant de renvoyer");
        }
        return reference;
    }

    private PartnerReceipt cancel(Settings settings, OrderForPartner order, Optional<String> there) {
        if (there.isEmpty()) {
            return receipt(settings, "aucune", true);
        }
        if (!settings.has("cancelPath")) {
            throw new ExportRefusal(
                    Kind.PERMANENT,
                    "cannot_cancel",
                    "Cet ERP ne prend pas d'annulation : l'annuler chez lui à la main");
        }
        String path = settings.get("cancelPath").replace("{reference}", RestCall.encoded(there.get()));
        connection.ask(
                settings.get("connection"),
                new RestCall("POST", path, Map.of(), connection.bytes(Map.of("number", order.number())), Map.of()));
        return receipt(settings, there.get(), false);
    }

    /** The ERP's own number of the order that quotes ours. */
    private Optional<String> lookUp(Settings settings, OrderForPartner order) {
        if (!settings.has("lookupPath")) {
            return Optional.empty();
        }
        RestAnswer answer = connection.ask(
                settings.get("connection"),
                RestCall.get(settings.get("lookupPath"), Map.of(settings.get("lookupParameter"), order.number())));
        JsonNode found = JsonPlaces.at(answer.body(), settings.get("lookupItems"));
        JsonNode first = found.isArray() ? found.path(0) : found;
        String reference = JsonPlaces.text(first, settings.get("reference"));
        return reference.isEmpty() ? Optional.empty() : Optional.of(reference);
    }

    private static PartnerReceipt receipt(Settings settings, String reference, boolean wasThere) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("erp", settings.get("connection"));
        details.put("partner_reference", reference);
        return new PartnerReceipt(reference, wasThere, List.of(), details);
    }
}
