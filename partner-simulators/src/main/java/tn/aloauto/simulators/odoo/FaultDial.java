package tn.aloauto.simulators.odoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are set, in the order they were set. A fault that has happened often enough is gone. */
public final class FaultDial {

    private final List<Fault> set = new ArrayList<>();
    private final List<Fault> neverStruck = new ArrayList<>();
    private int happened;

    public synchronized void set(Fault fault) {
        set.add(fault);
        neverStruck.add(fault);
    }

    public synchronized void clear() {
        set.clear();
    }

    public synchronized List<Fault> list() {
        return List.copyOf(set);
    }

    public synchronized int happened() {
        return happened;
    }

    /** The faults that were set since the last such question and have not happened once, cleared or not. */
    public synchronized List<Fault> neverStruck() {
        List<Fault> missed = List.copyOf(neverStruck);
        neverStruck.clear();
        return missed;
    }

    /** The first fault that matches; counted down. */
    public synchronized Optional<Fault> take(String model, String method, String text) {
        for (int i = 0; i < set.size(); i++) {
            Fault fault = set.get(i);
            if (fault.matches(model, method, text)) {
                happened++;
                neverStruck.remove(fault);
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
