package tn.aloauto.marketplace.audit.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** The activity log, for admins, to read only: nobody changes or deletes a line of it. */
@RestController
class LogsController {

    private static final int COUNTED = 10_000;

    private static final String WHERE =
            """
             where (cast(:actor as text) is null or actor = :actor)
               and (cast(:action as text) is null or action = :action)
               and (cast(:entity as text) is null or entity = :entity)
               and (cast(:entityId as text) is null or entity_id = :entityId)
               and (cast(:correlation as text) is null or correlation_id = :correlation)
               and (cast(:after as timestamptz) is null or occurred_at >= :after)
               and (cast(:before as timestamptz) is null or occurred_at < :before)
               and (cast(:search as text) is null
                    or position(lower(:search) in lower(actor || ' ' || action || ' ' || coalesce(entity_id, ''))) > 0)
            """;

    private final JdbcClient database;

    LogsController(JdbcClient database) {
        this.database = database;
    }

    /** One line of the log. */
    record LogView(
            long id,
            OffsetDateTime createdAt,
            UUID userId,
            String user,
            String action,
            String entity,
            String entityId,
            @JsonRawValue @Schema(implementation = Object.class) String before,
            @JsonRawValue @Schema(implementation = Object.class) String after,
            String ipAddress,
            String correlationId) {}

    /** What is looked for; null means anything. */
    record Filter(String actor, String action, String entity, String entity_id, String correlation_id, String search) {}

    @GetMapping("/api/v1/logs")
    PageOf<LogView> list(
            Caller caller,
            PageRequest page,
            @ParameterObject Filter filter,
            @RequestParam(name = "created_after", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    OffsetDateTime after,
            @RequestParam(name = "created_before", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    OffsetDateTime before) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
        Map<String, Object> values = values(filter, after, before);
        List<LogView> lines = database.sql(
                        "select id, occurred_at as created_at, actor_id as user_id, actor as \"user\","
                                + " action, entity, entity_id, before::text, after::text, host(ip_address) as ip_address,"
                                + " correlation_id from activity_log" + WHERE
                                + " order by occurred_at desc, id desc limit :limit offset :offset")
                .params(values)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(LogView.class)
                .list();
        long count = database.sql("select count(*) from (select 1 from activity_log" + WHERE + " limit " + (COUNTED + 1)
                        + ") counted")
                .params(values)
                .query(Long.class)
                .single();
        return count > COUNTED ? page.pageWithEstimate(count, lines) : page.page(count, lines);
    }

    private static Map<String, Object> values(Filter filter, OffsetDateTime after, OffsetDateTime before) {
        Map<String, Object> values = new HashMap<>();
        values.put("actor", filter.actor());
        values.put("action", filter.action());
        values.put("entity", filter.entity());
        values.put("entityId", filter.entity_id());
        values.put("correlation", filter.correlation_id());
        values.put("search", filter.search());
        values.put("after", after);
        values.put("before", before);
        return values;
    }
}
