package tn.aloauto.marketplace.http;

import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever watches whether this instance can serve: it can when its database answers. */
@RestController
class HealthzController {

    private final JdbcClient database;
    private final DatabaseWatch watch;

    HealthzController(JdbcClient database, DatabaseWatch watch) {
        this.database = database;
        this.watch = watch;
    }

    @GetMapping("/healthz")
    ResponseEntity<Map<String, String>> health() {
        if (watch.isAway()) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "down");
        }
        try {
            database.sql("select 1").query(Integer.class).single();
            return answer(HttpStatus.OK, "up");
        } catch (DataAccessException away) {
            watch.reportAway();
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "down");
        }
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String database) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", database, "database", database));
    }
}
