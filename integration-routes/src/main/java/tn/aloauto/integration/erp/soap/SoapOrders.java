package tn.aloauto.integration.erp.soap;

import java.io.IOException;
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
 * Puts an order into an ERP by running the sub-program its integrator published for orders. A sub-program knows no key of
 * ours: after an attempt whose outcome is unknown another one is asked first whether the order is there.
 */
@Component("soapOrders")
public class SoapOrders {

    private final SoapConnection connection;
    private final Layouts layouts;

    SoapOrders(SoapConnection connection, Layouts layouts) {
        this.connection = connection;
        this.layouts = layouts;
    }

    public PartnerReceipt put(
            @Body OrderForPartner order,
            @ExchangeProperty("claimed") ClaimedOrder claimed,
            @ExchangeProperty("server") String server,
            @ExchangeProperty("subPrograms") String subPrograms,
            @ExchangeProperty("layout") String layout,
            @ExchangeProperty("reference") String reference) {
        String[] names = (subPrograms + ",,,").split(",", -1);
        boolean unsure = claimed.attempts() > 1 || order.cancelled();
        Optional<String> there = unsure ? lookUp(server, names[1].strip(), order, reference) : Optional.empty();
        if (order.cancelled()) {
            return cancel(server, names[2].strip(), order, there);
        }
        if (there.isPresent()) {
            return receipt(server, there.get(), true);
        }
        String parameters = Parameters.of(OrderDocument.of(order, layouts.get(layout)));
        SoapAnswer answer = run(server, names[0].strip(), parameters);
        String number = field(answer, reference);
        if (number.isEmpty()) {
            throw new ExportRefusal(
                    Kind.UNKNOWN, "no_reference", "L'ERP n'a pas rendu de numéro : on vérifiera avant de renvoyer");
        }
        return receipt(server, number, false);
    }

    private Optional<String> lookUp(String server, String subProgram, OrderForPartner order, String reference) {
        String number = field(run(server, subProgram, Parameters.of(Map.of("NUMBER", order.number()))), reference);
        return number.isEmpty() ? Optional.empty() : Optional.of(number);
    }

    private PartnerReceipt cancel(String server, String subProgram, OrderForPartner order, Optional<String> there) {
        if (there.isEmpty()) {
            return receipt(server, "aucune", true);
        }
        if (subProgram.isEmpty()) {
            throw new ExportRefusal(
                    Kind.PERMANENT,
                    "cannot_cancel",
                    "Cet ERP ne prend pas d'annulation : l'annuler chez lui à la main");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("NUMBER", order.number());
        named.put("REFERENCE", there.get());
        run(server, subProgram, Parameters.of(named));
        return receipt(server, there.get(), false);
    }

    private SoapAnswer run(String server, String subProgram, String parameters) {
        SoapAnswer answer = connection.run(server, new SoapCall(subProgram, parameters));
        if (!answer.succeeded()) {
            throw new ExportRefusal(
                    Kind.PERMANENT,
                    "refused",
                    "L'ERP refuse la commande : " + (answer.messages().isEmpty() ? "sans motif" : answer.messages()));
        }
        return answer;
    }

    private static String field(SoapAnswer answer, String name) {
        try {
            return answer.result().isEmpty() ? "" : SafeXml.field(SafeXml.parse(answer.result()), name);
        } catch (IOException notXml) {
            throw new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", "La réponse de l'ERP est illisible", notXml);
        }
    }

    private static PartnerReceipt receipt(String server, String reference, boolean wasThere) {
        return new PartnerReceipt(
                reference, wasThere, List.of(), Map.of("erp", server, "partner_reference", reference));
    }
}
