package tn.aloauto.integration.erp.rest;

import java.util.HashMap;
import java.util.Map;

/** What a definition says about its ERP, a line {@code name=value} each. An empty value is one that was not given. */
final class Settings {

    private final Map<String, String> values = new HashMap<>();

    Settings(String text) {
        text.lines().map(String::strip).filter(line -> line.contains("=")).forEach(line -> {
            int equals = line.indexOf('=');
            values.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        });
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    int whole(String name, int otherwise) {
        return has(name) ? Integer.parseInt(get(name)) : otherwise;
    }
}
