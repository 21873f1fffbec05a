package tn.aloauto.simulators.odoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are set, in the order they were set. A fault that has happened often enough is gone. */
final class FaultDial {

    private final List<Fault> set = new ArrayList<>();
    private int happened;

    synchronized void set(Fault fault) {
        set.add(fault);
    }

    synchronized void clear() {
        set.clear();
    }

    synchronized List<Fault> list() {
        return List.copyOf(set);
    }

    synchronized int happened() {
        return happened;
    }

    /** The first fault that matches; counted down. */
    synchronized Optional<Fault> take(String model, String method, String text) {
        for (int i = 0; i < set.size(); i++) {
            Fault fault = set.get(i);
            if (fault.matches(model, method, text)) {
                happened++;
                if (fault.times() == 1) {
                    set.remove(i);
                } else if (fault.times() > 1) {
                    set.set(i, fault.times(fault.times() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
