package tn.aloauto.simulators.odoo;

import java.util.Map;

/** What a door sends back: JSON of its own, or the HTML of something that stands before it. */
public record Reply(int status, String type, String body, Map<String, String> headers) {

    public static Reply json(int status, Object body) {
        return new Reply(status, "application/json; charset=utf-8", Json.write(body), Map.of());
    }

    public static Reply html(int status, String body) {
        return new Reply(status, "text/html; charset=utf-8", body, Map.of());
    }

    public Reply with(String header, String value) {
        return new Reply(status, type, body, Map.of(header, value));
    }
}
