package tn.aloauto.integration.erp.odoo;

import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/**
 * What a connection's file and the environment say about getting in.
 *
 * @param transport {@code auto}, {@code jsonrpc} or {@code json2}
 * @param keys one, or two while a key is being replaced
 */
record OdooAccess(String database, String login, String transport, List<String> keys) {

    static OdooAccess of(Exchange exchange) {
        return new OdooAccess(
                text(exchange, "database"),
                text(exchange, "login"),
                text(exchange, "transport"),
                Stream.of("apiKey", "nextApiKey")
                        .map(name -> text(exchange, name))
                        .filter(key -> !key.isBlank() && !isUnset(key))
                        .toList());
    }

    private static String text(Exchange exchange, String property) {
        return exchange.getProperty(property, "", String.class);
    }

    /** What is left of a placeholder that may be missing, and is. */
    private static boolean isUnset(String value) {
        return value.startsWith("{{?") || value.startsWith("@@[");
    }

    @Override
    public String toString() {
        return login + " of " + database + " by " + transport + ", " + keys.size() + " key(s)";
    }
}
