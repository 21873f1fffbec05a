package tn.aloauto.simulators.conformance;

import java.util.List;
import tn.aloauto.simulators.flatfile.FlatFileErp;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;

/** A simulated flat-file ERP under examination. Only what its folder can show goes wrong. */
record FaultyFlatFileErp(FlatFileErp simulator) implements FaultyErp {

    private static final String ORDERS = "orders";
    private static final String IMPORT = "import";

    @Override
    public String url() {
        return "";
    }

    /** It takes any part. */
    @Override
    public void knows(String code) {
        // nothing is needed
    }

    @Override
    public void failsAtOrders(Kind kind, int times, Integer millis) {
        simulator.fault(new Fault(kind, ORDERS, IMPORT, null, times, millis));
    }

    @Override
    public void failsAtAnything(Kind kind, int times) {
        failsAtOrders(kind, times, null);
    }

    @Override
    public void refuses(String code) {
        simulator.fault(new Fault(Kind.USER_ERROR, ORDERS, IMPORT, code, -1, null));
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
    public boolean hasTakenAll() {
        return simulator.hasTakenAll();
    }

    /** A file that is imported again changes nothing: it is held once, with as many lines as the file had. */
    @Override
    public List<Held> held(String number, String code) {
        List<String> lines = simulator.imported().get(number);
        return lines == null ? List.of() : List.of(new Held(true, false, lines.size()));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
