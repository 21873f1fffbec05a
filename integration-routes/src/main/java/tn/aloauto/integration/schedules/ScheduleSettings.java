package tn.aloauto.integration.schedules;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this instance takes part in running schedules.
 *
 * @param lease how long a run stays with an instance that gives no sign of life
 * @param parallel scheduled runs under way at the same time in this instance
 */
@ConfigurationProperties("aloauto.schedules")
record ScheduleSettings(@DefaultValue("20s") Duration lease, @DefaultValue("4") int parallel) {}
