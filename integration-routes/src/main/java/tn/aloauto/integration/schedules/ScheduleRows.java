package tn.aloauto.integration.schedules;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.definitions.Schedule;
import tn.aloauto.integration.synclog.Instance;

/** The rows of route_schedule. A run is a claim with a lease; whatever ends a run names the claim it belongs to. */
@Component
class ScheduleRows {

    private static final String STILL_MINE = " where route = :route and run_number = :number and running_by = :me";

    private final JdbcClient jdbc;
    private final String me;

    ScheduleRows(JdbcClient jdbc, Instance instance) {
        this.jdbc = jdbc;
        this.me = instance.name();
    }

    /** A schedule that says the same as before keeps its next run. */
    void publish(String route, Schedule schedule, String vendor, String version) {
        OffsetDateTime now = now();
        OffsetDateTime first = at(schedule.first(now.toInstant()).orElse(null));
        OffsetDateTime afterTheLast =
                at(schedule.after(now.toInstant(), now.toInstant()).orElse(null));
        jdbc.sql(
                        """
                        insert into route_schedule as s (route, spec, vendor_slug, definition_version, next_run_at)
                        values (:route, :spec, :vendor, :version, :first)
                        on conflict (route) do update set
                          spec = excluded.spec, vendor_slug = excluded.vendor_slug,
                          definition_version = excluded.definition_version, is_active = true, updated_at = now(),
                          next_run_at = case when s.spec = excluded.spec then coalesce(s.next_run_at, excluded.next_run_at)
                            when s.last_started_at is null then excluded.next_run_at else :afterTheLast end""")
                .param("route", route)
                .param("spec", schedule.toString())
                .param("vendor", vendor)
                .param("version", version)
                .param("first", first, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterTheLast", afterTheLast, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void withdraw(String route) {
        jdbc.sql("update route_schedule set is_active = false, asked_at = null, asked_by = null, updated_at = now()"
                        + " where route = ? and is_active")
                .param(route)
                .update();
    }

    /** Rows whose time has come, that somebody asked for, or whose instance died in the middle. */
    List<ScheduleRow> due() {
        return jdbc.sql(
                        """
                        select s.route, s.spec, s.definition_version, v.id as vendor_id, s.next_run_at, s.asked_at, s.asked_by,
                          s.run_number, s.running_since, coalesce(s.lease_until >= clock_timestamp(), false) as held,
                          clock_timestamp() as now
                        from route_schedule s left join marketplace.vendor v on v.slug = s.vendor_slug
                        where s.is_active and not exists (select from route_stop x where x.route = s.route)
                          and (s.next_run_at <= clock_timestamp() or s.asked_at is not null and s.running_by is null
                               or s.lease_until < clock_timestamp())
                        order by coalesce(s.asked_at, s.next_run_at, s.lease_until)""")
                .query(ScheduleRow.class)
                .list();
    }

    /** False when another instance was quicker. */
    boolean claim(ScheduleRow row, Duration lease) {
        return jdbc.sql(
                                """
                        update route_schedule
                        set running_by = :me, running_since = clock_timestamp(), last_started_at = clock_timestamp(),
                            lease_until = clock_timestamp() + make_interval(secs => :lease), run_number = run_number + 1,
                            next_run_at = :next, asked_at = null, asked_by = null
                        where route = :route and run_number = :seen and is_active
                          and (lease_until is null or lease_until < clock_timestamp())""")
                        .param("me", me)
                        .param("lease", lease.toMillis() / 1000.0)
                        .param("next", at(row.nextAfterThis()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("route", row.route())
                        .param("seen", row.runNumber())
                        .update()
                == 1;
    }

    /** Lets a due time pass because the run before it is not over. False when another instance said so already. */
    boolean skip(ScheduleRow row) {
        return jdbc.sql("update route_schedule set next_run_at = :next"
                                + " where route = :route and run_number = :seen and next_run_at = :due")
                        .param("next", at(row.nextAfterThis()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("route", row.route())
                        .param("seen", row.runNumber())
                        .param("due", row.nextRunAt())
                        .update()
                == 1;
    }

    void renew(ScheduledRun run, Duration lease) {
        jdbc.sql("update route_schedule set lease_until = clock_timestamp() + make_interval(secs => :lease)"
                        + STILL_MINE)
                .param("lease", lease.toMillis() / 1000.0)
                .param("route", run.route())
                .param("number", run.number())
                .param("me", me)
                .update();
    }

    void finish(ScheduledRun run, String outcome) {
        jdbc.sql("update route_schedule set running_by = null, running_since = null, lease_until = null,"
                        + " last_finished_at = clock_timestamp(), last_outcome = :outcome" + STILL_MINE)
                .param("outcome", outcome)
                .param("route", run.route())
                .param("number", run.number())
                .param("me", me)
                .update();
    }

    /** False when there is no such schedule; asking twice is asking once. */
    boolean ask(String route, String actor) {
        return jdbc.sql("update route_schedule set asked_at = coalesce(asked_at, clock_timestamp()),"
                                + " asked_by = coalesce(asked_by, :actor) where route = :route and is_active")
                        .param("actor", actor)
                        .param("route", route)
                        .update()
                == 1;
    }

    Optional<Schedules.View> view(String route) {
        return jdbc.sql(
                        """
                        select spec as schedule, next_run_at, running_by is not null as running, last_started_at, last_outcome
                        from route_schedule where route = ? and is_active""")
                .param(route)
                .query(Schedules.View.class)
                .optional();
    }

    private OffsetDateTime now() {
        return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
