package tn.aloauto.integration.intake;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The files this instance works on right now; their leases are lengthened until the work is done or the instance dies. */
@Component
class Leases {

    private final Receipts receipts;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();

    Leases(Receipts receipts) {
        this.receipts = receipts;
    }

    void hold(ClaimedFile file) {
        held.add(file.id());
    }

    void letGo(ClaimedFile file) {
        held.remove(file.id());
    }

    @Scheduled(fixedDelayString = "${aloauto.intake.heartbeat:10s}")
    void lengthen() {
        if (!held.isEmpty()) {
            receipts.keep(Set.copyOf(held));
        }
    }
}
