package tn.aloauto.integration.definitions;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.env.PropertySource;

/** Values for partners' variables that nobody has set here: a definition can be judged without its partner's secrets. */
final class StandInSettings extends PropertySource<Object> {

    private final Set<String> asked = new TreeSet<>();

    StandInSettings() {
        super("stand-ins for partners' variables", new Object());
    }

    Set<String> asked() {
        return asked;
    }

    @Override
    public Object getProperty(String name) {
        if (!Values.isPartnerSetting(name)) {
            return null;
        }
        asked.add(name);
        if (name.endsWith("_URL")) {
            return "https://partner.invalid";
        }
        return name.endsWith("_PORT") ? "22" : name.endsWith("_HOST") ? "partner.invalid" : "stand-in";
    }
}
