package tn.aloauto.simulators.conformance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** A simulated Odoo under examination. */
record FaultyOdoo(OdooSimulator simulator) implements FaultyErp {

    /** A link may write an order by load or by create. */
    private static final String WRITE = "load|create";

    @Override
    public String url() {
        return simulator.url();
    }

    @Override
    public void knows(String code) {
        simulator.product(code, "Pièce " + code, new BigDecimal("10"), BigDecimal.TEN, "Plaquettes de frein");
    }

    @Override
    public void failsAtOrders(Kind kind, int times, Integer millis) {
        simulator.fault(new Fault(kind, "sale.order", WRITE, null, times, millis));
    }

    @Override
    public void failsAtAnything(Kind kind, int times) {
        simulator.fault(new Fault(kind, null, null, null, times, null));
    }

    /** What it does not know it refuses by itself. */
    @Override
    public void refuses(String code) {
        // nothing is needed
    }

    @Override
    public void isWellAgain() {
        simulator.clearFaults();
        simulator.clockStops(false);
    }

    @Override
    public List<String> neverStruck() {
        return simulator.neverStruck();
    }

    @Override
    public List<Held> held(String number, String code) {
        return simulator.orders().stream()
                .filter(order -> number.equals(order.get("client_order_ref")))
                .map(order -> new Held(
                        "sale".equals(order.get("state")),
                        "cancel".equals(order.get("state")),
                        ((List<?>) order.get("order_line")).size()))
                .toList();
    }

    @Override
    public Optional<OdooSimulator> odoo() {
        return Optional.of(simulator);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
