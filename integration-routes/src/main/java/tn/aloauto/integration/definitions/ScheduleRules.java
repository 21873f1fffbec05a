package tn.aloauto.integration.definitions;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** What a flow that runs by itself must look like: a readable schedule, and a route that begins at {@code direct:run-<stem>}. */
final class ScheduleRules {

    static final String BEGINNING = "direct:run-";

    private ScheduleRules() {}

    /** A template that asks for a schedule must begin where schedules knock. */
    static void checkTemplate(Node body, boolean asksForASchedule) throws DefinitionRefused {
        Node from = from(body);
        String uri = Address.shown(from);
        if (asksForASchedule && (uri == null || !uri.startsWith(BEGINNING))) {
            throw DefinitionRefused.at(
                    from == null ? body : from,
                    "Un gabarit qui a le paramètre « " + Schedule.PARAMETER + " » commence par « " + BEGINNING + "… »");
        }
    }

    /** @param where the flow's own line of the schedule */
    static void checkFlow(Node where, String stem, Template template, Optional<String> schedule, Values values)
            throws DefinitionRefused {
        if (schedule.isEmpty() || schedule.get().isBlank()) {
            return;
        }
        try {
            Schedule.parse(schedule.get());
        } catch (IllegalArgumentException notASchedule) {
            throw DefinitionRefused.at(where, notASchedule.getMessage());
        }
        String begins = Address.shown(from(template.body()));
        String filled = values.fill(begins).orElse(begins);
        if (!filled.equals(BEGINNING + stem)) {
            throw DefinitionRefused.at(
                    where,
                    "Le flux commencerait à « " + filled + " » et non à « " + BEGINNING + stem + " »",
                    "Le paramètre « link » est le nom du fichier : " + stem + ".");
        }
    }

    private static Node from(Node body) {
        Node route = YamlText.child(body, "route");
        return YamlText.child(route == null ? body : route, "from");
    }
}
