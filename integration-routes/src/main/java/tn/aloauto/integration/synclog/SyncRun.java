package tn.aloauto.integration.synclog;

import java.util.UUID;

/** An exchange that is under way; its row in erp_sync_log is already committed. */
public record SyncRun(UUID id, String link, SyncType syncType, Long vendorId, String correlationId) {}
