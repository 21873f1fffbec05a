package tn.aloauto.integration.synclog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.IntegrationTest;

@IntegrationTest
class SyncRunsIT {

    @Autowired
    private SyncRuns runs;

    @Autowired
    private SyncRunsHeartbeat heartbeat;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("A2: a run has its start although the transaction around it fails")
    void aRunIsOpenedEvenWhenTheCallersTransactionFails() {
        SyncRun run = transaction.execute(status -> {
            status.setRollbackOnly();
            return open();
        });
        assertThat(statusOf(run)).isEqualTo("running");
        runs.close(run, SyncStatus.FAILED, 0, 0, 0, 0, "panne", Map.of());
        assertThat(statusOf(run)).isEqualTo("failed");
    }

    @Test
    void closingIsUndoneWithTheCallersTransactionAndCanBeRepeated() {
        SyncRun run = open();
        transaction.executeWithoutResult(status -> {
            runs.close(run, SyncStatus.SUCCESS, 3, 3, 0, 12, "fait", Map.of());
            status.setRollbackOnly();
        });
        assertThat(statusOf(run)).isEqualTo("running");
        runs.close(run, SyncStatus.FAILED, 3, 0, 0, 12, "annulé", Map.of("cause", "essai"));
        assertThat(jdbc.sql("select details ->> 'cause' from erp_sync_log where id = ?")
                        .param(run.id())
                        .query(String.class)
                        .single())
                .isEqualTo("essai");
    }

    @Test
    @DisplayName("A2: a run without heartbeat is closed as interrupted, a living one is not")
    void aRunWithoutHeartbeatIsClosedAsInterruptedAndALivingOneIsNot() {
        SyncRun dead = open();
        SyncRun alive = open();
        forgetAsAKilledInstanceWould(dead.id());
        jdbc.sql("update erp_sync_log set heartbeat_at = now() - interval '5 minutes' where id in (?, ?)")
                .params(dead.id(), alive.id())
                .update();
        heartbeat.beat();
        heartbeat.closeTheInterrupted();
        assertThat(statusOf(dead)).isEqualTo("interrupted");
        assertThat(statusOf(alive)).isEqualTo("running");
        runs.close(alive, SyncStatus.SUCCESS, 0, 0, 0, 0, "", Map.of());
    }

    @Test
    @DisplayName("A4: a partner's message cannot forge a second line")
    void aPartnersMessageCannotForgeASecondLine() {
        SyncRun run = open();
        runs.close(run, SyncStatus.FAILED, 0, 0, 0, 0, "refus\r\n2026-01-01 INFO tout va bien", Map.of());
        assertThat(jdbc.sql("select message from erp_sync_log where id = ?")
                        .param(run.id())
                        .query(String.class)
                        .single())
                .isEqualTo("refus 2026-01-01 INFO tout va bien");
    }

    @Test
    @DisplayName(
            "A3: what is closed is not changed any more, not even by the engine, except that an interrupted run comes to its end")
    void aClosedRunIsNotChanged() {
        SyncRun run = open();
        runs.close(run, SyncStatus.FAILED, 0, 0, 0, 0, "panne", Map.of());
        assertThatThrownBy(() -> jdbc.sql("update erp_sync_log set status = 'success' where id = ?")
                        .param(run.id())
                        .update())
                .rootCause()
                .hasMessageContaining("is closed");
        assertThatThrownBy(() -> jdbc.sql("delete from erp_sync_log where id = ?")
                        .param(run.id())
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(statusOf(run)).isEqualTo("failed");
    }

    private SyncRun open() {
        return runs.open("essai", Direction.OUT, SyncType.ORDER_EXPORT, null, "essai", null, "c-1");
    }

    private void forgetAsAKilledInstanceWould(UUID run) {
        runs.forget(run);
    }

    private String statusOf(SyncRun run) {
        return jdbc.sql("select status from erp_sync_log where id = ?")
                .param(run.id())
                .query(String.class)
                .single();
    }
}
