package tn.aloauto.marketplace.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out a request once however often it is sent: the Idempotency-Key, the effect and the answer are one
 * transaction, so a crash leaves all of them or none. A refused request stores nothing and may be tried again.
 */
@Component
public class Once {

    /** Stands in the answer that is a repeat of an earlier one. */
    public static final String REPLAY_HEADER = "Idempotent-Replay";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    Once(JdbcClient database, PlatformTransactionManager transactions, ObjectMapper json) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /**
     * @param key the Idempotency-Key header; without one the work simply runs, in one transaction
     * @param requestBody what is compared when the key comes again
     * @param requestName the use case and what it is about, e.g. {@code "place-order"}
     */
    public <T> ResponseEntity<T> once(
            Caller caller, String key, Object requestBody, String requestName, Supplier<ResponseEntity<T>> work) {
        if (key == null) {
            return transaction.execute(status -> work.get());
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw Refusal.invalid("Idempotency-Key", "idempotency_key");
        }
        byte[] hash = sha256(requestName + '\n' + write(requestBody));
        return transaction.execute(status -> {
            refuseWhileInFlight(caller, key);
            Optional<StoredAnswer> earlier = claim(caller, key, requestName, hash);
            return earlier.isPresent() ? replay(earlier.get(), hash) : run(caller, key, work);
        });
    }

    private void refuseWhileInFlight(Caller caller, String key) {
        boolean free = database.sql("select pg_try_advisory_xact_lock(hashtextextended(:who, 81))")
                .param("who", caller.id() + "/" + key)
                .query(Boolean.class)
                .single();
        if (!free) {
            throw new Refusal(409, "request-in-flight");
        }
    }

    /** Empty when the key is ours from now on. */
    private Optional<StoredAnswer> claim(Caller caller, String key, String requestName, byte[] hash) {
        database.sql("delete from idempotency_key where user_id = :user and key = :key"
                        + " and created_at < now() - interval '24 hours'")
                .param("user", caller.id())
                .param("key", key)
                .update();
        int claimed = database.sql("insert into idempotency_key (user_id, key, request, request_hash)"
                        + " values (:user, :key, :request, :hash) on conflict do nothing")
                .param("user", caller.id())
                .param("key", key)
                .param("request", requestName)
                .param("hash", hash)
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(stored(caller, key));
    }

    private StoredAnswer stored(Caller caller, String key) {
        return database.sql("select request_hash, response_status, response_headers, response_body"
                        + " from idempotency_key where user_id = :user and key = :key")
                .param("user", caller.id())
                .param("key", key)
                .query(Once::answer)
                .single();
    }

    private <T> ResponseEntity<T> run(Caller caller, String key, Supplier<ResponseEntity<T>> work) {
        ResponseEntity<T> answer = work.get();
        String location = answer.getHeaders().getFirst(HttpHeaders.LOCATION);
        database.sql("update idempotency_key set response_status = :status, response_headers = cast(:headers as jsonb),"
                        + " response_body = :body, completed_at = clock_timestamp()"
                        + " where user_id = :user and key = :key")
                .param("status", answer.getStatusCode().value())
                .param("headers", write(location == null ? Map.of() : Map.of(HttpHeaders.LOCATION, location)))
                .param("body", answer.hasBody() ? write(answer.getBody()) : null)
                .param("user", caller.id())
                .param("key", key)
                .update();
        return answer;
    }

    /** The body goes out as the text it was, whatever its class was. */
    @SuppressWarnings("unchecked")
    private <T> ResponseEntity<T> replay(StoredAnswer earlier, byte[] hash) {
        if (!MessageDigest.isEqual(earlier.requestHash(), hash)) {
            throw new Refusal(422, "idempotency-key-reused");
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(earlier.status()).header(REPLAY_HEADER, "true");
        readHeaders(earlier.headers()).forEach(answer::header);
        return (ResponseEntity<T>)
                (earlier.body() == null ? answer.build() : answer.body(new RawValue(earlier.body())));
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOldKeys() {
        database.sql("delete from idempotency_key where created_at < now() - interval '24 hours'")
                .update();
    }

    private record StoredAnswer(byte[] requestHash, int status, String headers, String body) {}

    private static StoredAnswer answer(ResultSet row, int number) throws SQLException {
        return new StoredAnswer(row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4));
    }

    private Map<String, String> readHeaders(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A stored answer has unreadable headers", failure);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Cannot be written as JSON: " + value.getClass(), failure);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
