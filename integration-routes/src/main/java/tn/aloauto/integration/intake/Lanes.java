package tn.aloauto.integration.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The places where files are worked on. Small files have places that no large one can take, and one that turns out slow
 * gives its place back, so that there is always a free place for the next small file.
 */
@Component
class Lanes {

    /** A route claims at once. One that does not keeps no place, and is asked again much later. */
    private static final Duration CLAIMED_WITHIN = Duration.ofSeconds(1);

    private static final Duration LOST_AFTER = Duration.ofSeconds(30);

    private final IntakeSettings.LaneLimits limits;
    private final InstantSource time;
    private final Map<UUID, Place> places = new HashMap<>();

    @Autowired
    Lanes(IntakeSettings settings) {
        this(settings.intake().lanes(), InstantSource.system());
    }

    Lanes(IntakeSettings.LaneLimits limits, InstantSource time) {
        this.limits = limits;
        this.time = time;
    }

    private enum Lane {
        SMALL,
        SLOW,
        LARGE
    }

    /** Taken when the file was handed to its route, then again when the route claimed it. */
    private record Place(Lane lane, long vendorId, Instant since, boolean worked) {}

    /** False when the file has a place, another file of its vendor has one, or its lane has none left. */
    synchronized boolean reserve(UUID file, long vendorId, boolean large) {
        boolean served = places.values().stream().anyMatch(place -> place.vendorId() == vendorId && counts(place));
        if (served || places.containsKey(file) || !hasRoom(large)) {
            return false;
        }
        places.put(file, new Place(large ? Lane.LARGE : Lane.SMALL, vendorId, time.instant(), false));
        return true;
    }

    /** The file's route has it; from now on its time counts. */
    synchronized void worksOn(UUID file) {
        places.computeIfPresent(file, (id, place) -> new Place(place.lane(), place.vendorId(), time.instant(), true));
    }

    synchronized void free(UUID file) {
        places.remove(file);
    }

    /** A message may be lost on its way to a route that was swapped: its file is handed out again. */
    synchronized void freeTheLost() {
        Instant lost = time.instant().minus(LOST_AFTER);
        places.values().removeIf(place -> !place.worked() && place.since().isBefore(lost));
    }

    private boolean hasRoom(boolean large) {
        if (large) {
            return in(Lane.LARGE) < limits.large();
        }
        return in(Lane.SMALL) < limits.small() || aSlowOneStepsAside();
    }

    private boolean aSlowOneStepsAside() {
        if (in(Lane.SLOW) >= limits.slow()) {
            return false;
        }
        Instant slow = time.instant().minus(limits.slowAfter());
        for (Iterator<Map.Entry<UUID, Place>> all = places.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<UUID, Place> entry = all.next();
            Place place = entry.getValue();
            if (place.lane() == Lane.SMALL && place.worked() && !place.since().isAfter(slow)) {
                entry.setValue(new Place(Lane.SLOW, place.vendorId(), place.since(), true));
                return true;
            }
        }
        return false;
    }

    private long in(Lane lane) {
        return places.values().stream()
                .filter(place -> place.lane() == lane && counts(place))
                .count();
    }

    private boolean counts(Place place) {
        return place.worked() || place.since().isAfter(time.instant().minus(CLAIMED_WITHIN));
    }
}
