package tn.aloauto.marketplace.http;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Once;
import tn.aloauto.marketplace.shared.Refusal;

/** A use case for tests: does something countable, waits or fails on demand. */
@RestController
class Rehearsals {

    static final AtomicInteger RUNS = new AtomicInteger();
    static volatile CountDownLatch entered = new CountDownLatch(0);
    static volatile CountDownLatch mayLeave = new CountDownLatch(0);

    private final Once once;
    private final JdbcClient database;

    Rehearsals(Once once, JdbcClient database) {
        this.once = once;
        this.database = database;
    }

    record Rehearsal(String what) {}

    @PostMapping("/api/v1/rehearsals")
    ResponseEntity<Map<String, Object>> rehearse(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Rehearsal rehearsal) {
        return once.once(caller, key, rehearsal, "rehearse", () -> run(caller, rehearsal));
    }

    private ResponseEntity<Map<String, Object>> run(Caller caller, Rehearsal rehearsal) {
        int number = RUNS.incrementAndGet();
        database.sql("update app_user set locale = 'en' where id = :id")
                .param("id", caller.id())
                .update();
        entered.countDown();
        try {
            mayLeave.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (rehearsal.what()) {
            case "refused" -> throw new Refusal(409, "conflict");
            case "broken" -> throw new IllegalStateException("select secret from somewhere");
            default -> {
                return ResponseEntity.created(URI.create("/api/v1/rehearsals/" + number))
                        .body(Map.of("number", number));
            }
        }
    }
}
