package tn.aloauto.simulators.conformance;

import java.util.List;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;
import tn.aloauto.simulators.rest.RestErpSimulator;

/** A simulated REST server under examination. */
record FaultyRestErp(RestErpSimulator simulator) implements FaultyErp {

    private static final String ORDERS = "orders";
    private static final String WRITE = "POST";

    @Override
    public String url() {
        return simulator.url() + "/api";
    }

    /** It takes any part. */
    @Override
    public void knows(String code) {
        // nothing is needed
    }

    @Override
    public void failsAtOrders(Kind kind, int times, Integer millis) {
        simulator.fault(new Fault(kind, ORDERS, WRITE, null, times, millis));
    }

    @Override
    public void failsAtAnything(Kind kind, int times) {
        simulator.fault(new Fault(kind, null, null, null, times, null));
    }

    @Override
    public void refuses(String code) {
        simulator.fault(new Fault(Kind.USER_ERROR, ORDERS, WRITE, code, -1, null));
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
        return simulator.orders().stream()
                .filter(order -> number.equals(order.get("number")))
                .map(order -> new Held(
                        "open".equals(order.get("state")),
                        "cancelled".equals(order.get("state")),
                        order.get("lines") instanceof List<?> lines ? lines.size() : 0))
                .toList();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
