package tn.aloauto.integration.definitions;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Flows that somebody stopped, by stem. Every engine follows the list within its next look at the folder. */
@Component
public class StoppedRoutes {

    private final JdbcClient jdbc;

    StoppedRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was stopped already. */
    public boolean stop(String stem, String actor) {
        return jdbc.sql("insert into route_stop (route, stopped_by) values (?, ?) on conflict (route) do nothing")
                        .params(stem, actor)
                        .update()
                == 1;
    }

    /** False when it was not stopped. */
    public boolean start(String stem) {
        return jdbc.sql("delete from route_stop where route = ?").param(stem).update() == 1;
    }

    public Set<String> all() {
        return jdbc.sql("select route from route_stop").query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
