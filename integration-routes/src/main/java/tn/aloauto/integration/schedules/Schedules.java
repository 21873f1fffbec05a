package tn.aloauto.integration.schedules;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.definitions.FlowPublished;
import tn.aloauto.integration.definitions.FlowWithdrawn;
import tn.aloauto.integration.definitions.Schedule;

/** The schedules of all flows, kept in step with what is published; a saved edit counts from its next look. */
@Component
public class Schedules {

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

    private final ScheduleRows rows;

    Schedules(ScheduleRows rows) {
        this.rows = rows;
    }

    /**
     * A flow's schedule as people see it.
     *
     * @param nextRunAt null when it runs only on demand
     * @param lastOutcome {@code success}, {@code failed}, or null before the first run
     */
    public record View(
            String schedule,
            OffsetDateTime nextRunAt,
            boolean running,
            OffsetDateTime lastStartedAt,
            String lastOutcome) {}

    @EventListener
    void published(FlowPublished flow) {
        String written = flow.parameters().getOrDefault(Schedule.PARAMETER, "");
        if (written.isBlank()) {
            rows.withdraw(flow.stem());
            return;
        }
        Schedule schedule = Schedule.parse(written);
        rows.publish(flow.stem(), schedule, flow.parameters().getOrDefault("vendor", ""), flow.version());
        LOG.info("{} runs {}", flow.stem(), schedule);
    }

    @EventListener
    void withdrawn(FlowWithdrawn flow) {
        rows.withdraw(flow.stem());
    }

    /** Empty when the flow has no schedule. */
    public Optional<View> of(String route) {
        return rows.view(route);
    }

    /** The flow runs as soon as an instance is free. False when it has no schedule. */
    public boolean runNow(String route, String actor) {
        return rows.ask(route, actor);
    }
}
