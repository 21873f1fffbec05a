package tn.aloauto.simulators.conformance;

import java.util.List;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;
import tn.aloauto.simulators.x3.X3Simulator;

/** Simulated sub-programs of a Sage X3 under examination. */
record FaultyX3(X3Simulator simulator) implements FaultyErp {

    private static final String SOAP = "soap";
    private static final String WRITE = "YORDER";

    @Override
    public String url() {
        return simulator.url();
    }

    /** It takes any part. */
    @Override
    public void knows(String code) {
        // nothing is needed
    }

    @Override
    public void failsAtOrders(Kind kind, int times, Integer millis) {
        simulator.fault(new Fault(kind, SOAP, WRITE, null, times, millis));
    }

    @Override
    public void failsAtAnything(Kind kind, int times) {
        simulator.fault(new Fault(kind, null, null, null, times, null));
    }

    @Override
    public void refuses(String code) {
        simulator.fault(new Fault(Kind.USER_ERROR, SOAP, WRITE, code, -1, null));
    }

    @Override
    public void isWellAgain() {
        simulator.clearFaults();
    }

    @Override
    public List<String> neverStruck() {
        return simulator.neverStruck().stream().map(Fault::toString).toList();
    }

    @Override
    public List<Held> held(String number, String code) {
        return simulator.orders().values().stream()
                .filter(order -> order.contains(">" + number + "<"))
                .map(order -> new Held(
                        !order.startsWith("CANCELLED"), order.startsWith("CANCELLED"), times(">" + code + "<", order)))
                .toList();
    }

    private static int times(String words, String text) {
        return (text.length() - text.replace(words, "").length()) / words.length();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
