package tn.aloauto.integration.synclog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.sentences.Sentence;

/**
 * Opens and closes the rows of erp_sync_log. Opening commits at once, so that a run that dies leaves a trace; closing
 * takes part in the caller's transaction, so that the log and the effect it tells of are one.
 */
@Component
public class SyncRuns {

    private static final int LONGEST_MESSAGE = 2_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final ObjectMapper json;
    private final Instance instance;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    SyncRuns(JdbcClient jdbc, PlatformTransactionManager transactions, ObjectMapper json, Instance instance) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
        this.instance = instance;
    }

    /**
     * Opens a run and commits its row, whatever becomes of the caller's transaction.
     *
     * @param link the partner's connection or feed, e.g. {@code pieces-tunis-stock}
     * @param vendorId null when no vendor is concerned
     */
    public SyncRun open(
            String link,
            Direction direction,
            SyncType syncType,
            Long vendorId,
            String routeId,
            String definitionVersion,
            String correlationId) {
        UUID id = ownTransaction.execute(status -> jdbc.sql(
                        """
                        insert into erp_sync_log
                          (link, direction, sync_type, vendor_id, route_id, definition_version, correlation_id, instance)
                        values (:link, :direction, :syncType, :vendorId, :routeId, :version, :correlationId, :instance)
                        returning id""")
                .param("link", link)
                .param("direction", direction.column())
                .param("syncType", syncType.column())
                .param("vendorId", vendorId, Types.BIGINT)
                .param("routeId", routeId)
                .param("version", definitionVersion == null ? "" : definitionVersion)
                .param("correlationId", correlationId)
                .param("instance", instance.name())
                .query(UUID.class)
                .single());
        underWay.add(id);
        return new SyncRun(id, link, syncType, vendorId, correlationId);
    }

    /**
     * Closes a run inside the caller's transaction when there is one. A run that was taken for dead meanwhile is
     * closed all the same; a run that is closed stays as it is.
     */
    public void close(
            SyncRun run,
            SyncStatus status,
            int read,
            int affected,
            int rejected,
            long bytes,
            String message,
            Map<String, ?> details) {
        close(run, status, read, affected, rejected, bytes, Sentence.plain(message), details);
    }

    /** The same with a sentence that can be told in the reader's language. */
    public void close(
            SyncRun run,
            SyncStatus status,
            int read,
            int affected,
            int rejected,
            long bytes,
            Sentence said,
            Map<String, ?> details) {
        jdbc.sql(
                        """
                        update erp_sync_log
                        set status = :status, finished_at = clock_timestamp(), heartbeat_at = clock_timestamp(),
                            records_read = :read, records_affected = :affected, records_rejected = :rejected,
                            bytes = :bytes, message = :message, message_code = :code,
                            message_arguments = :arguments, details = cast(:details as jsonb)
                        where id = :id and status in ('running', 'interrupted')""")
                .param("status", status.column())
                .param("read", read)
                .param("affected", affected)
                .param("rejected", rejected)
                .param("bytes", bytes)
                .param("message", oneLine(said.text()))
                .param("code", said.code(), Types.VARCHAR)
                .param("arguments", said.arguments().toArray(String[]::new))
                .param("details", asJson(details))
                .param("id", run.id())
                .update();
        underWay.remove(run.id());
    }

    Set<UUID> underWay() {
        return Set.copyOf(underWay);
    }

    /** Without its heartbeat a run is soon closed as interrupted. */
    void forget(UUID run) {
        underWay.remove(run);
    }

    private String asJson(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details == null ? Map.of() : details);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("The details of a run must be plain values", failure);
        }
    }

    /** A partner's words may not forge a second line of the log, nor flood it. */
    private static String oneLine(String message) {
        if (message == null) {
            return "";
        }
        String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
