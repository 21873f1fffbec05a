package tn.aloauto.integration.intake;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The files this instance works on right now: each has its place, and a lease that is lengthened until the work is done. */
@Component
class Leases {

    private final FileClaims claims;
    private final Lanes lanes;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();

    Leases(FileClaims claims, Lanes lanes) {
        this.claims = claims;
        this.lanes = lanes;
    }

    void hold(ClaimedFile file) {
        held.add(file.id());
        lanes.worksOn(file.id());
    }

    /** A message that came twice takes nothing from the work under way. */
    void notOurs(UUID file) {
        if (!held.contains(file)) {
            lanes.free(file);
        }
    }

    void letGo(UUID file) {
        held.remove(file);
        lanes.free(file);
    }

    @Scheduled(fixedDelayString = "${aloauto.intake.heartbeat:5s}")
    void lengthen() {
        if (!held.isEmpty()) {
            claims.keep(Set.copyOf(held));
        }
    }
}
