package tn.aloauto.simulators.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** The server, the link and this scenario's own parts; what is found wrong adds up to the complaints. */
final class Bench {

    private final FaultyErp erp;
    private final LinkUnderTest link;
    private final int scenario;
    private final List<Complaint> complaints = new ArrayList<>();

    Bench(FaultyErp erp, LinkUnderTest link, int scenario) {
        this.erp = erp;
        this.link = link;
        this.scenario = scenario;
    }

    FaultyErp erp() {
        return erp;
    }

    OdooSimulator odoo() {
        return erp.odoo().orElseThrow();
    }

    void odooIfAny(Consumer<OdooSimulator> work) {
        erp.odoo().ifPresent(work);
    }

    List<Complaint> complaints() {
        return complaints;
    }

    void wrong(String what, String... arguments) {
        complaints.add(new Complaint("wrong." + what, List.of(arguments)));
    }

    String code(int number) {
        return "C" + scenario + "-" + number;
    }

    /** This scenario's part, ten of it unless it was there before. */
    int part(int number) {
        return odoo().product(
                        code(number),
                        "Pièce " + code(number),
                        new BigDecimal("10"),
                        BigDecimal.TEN,
                        "Plaquettes de frein");
    }

    void parts(int number) {
        for (int i = 1; i <= number; i++) {
            part(i);
        }
    }

    /** Three orders while the faults are on; each must be there once, confirmed, with its one line. */
    void ordersSurvive() {
        List<String> numbers = List.of(order(1), order(1), order(1));
        link.settle();
        erp.isWellAgain();
        link.settle();
        numbers.forEach(number -> mustBeThereOnce(number, 1));
    }

    /** One piece of this scenario's own part is sold. */
    String order(int number) {
        erp.knows(code(number));
        return link.order(code(number));
    }

    String order(String code) {
        return link.order(code);
    }

    void cancel(String number) {
        link.cancel(number);
    }

    void settle() {
        link.settle();
    }

    void mustBeThereOnce(String number, int part) {
        FaultyErp.Held held = once(number, part);
        if (held != null && !held.confirmed()) {
            wrong("not-confirmed", number);
        }
    }

    void mustBeCancelledOnce(String number, int part) {
        FaultyErp.Held held = once(number, part);
        if (held != null && !held.cancelled()) {
            wrong("not-cancelled", number);
        }
    }

    private FaultyErp.Held once(String number, int part) {
        List<FaultyErp.Held> found = erp.held(number, code(part));
        if (found.size() != 1) {
            wrong(found.isEmpty() ? "absent" : "several", number, String.valueOf(found.size()));
            return null;
        }
        if (found.get(0).lines() != 1) {
            wrong("lines", number, String.valueOf(found.get(0).lines()));
        }
        return found.get(0);
    }

    void read(boolean all) {
        link.read(all);
        link.settle();
    }

    /** Reads while the faults are on, and once more when they are gone, as a schedule would. */
    void readThrough(boolean all, Fault... faults) {
        for (Fault fault : faults) {
            odoo().fault(fault);
        }
        read(all);
        odoo().clearFaults();
        read(false);
    }

    /** @param pieces null when it must not be for sale */
    void mustSell(int number, Integer pieces) {
        Integer there = link.shelf().get(code(number));
        if (pieces == null ? there != null && there > 0 : !pieces.equals(there)) {
            wrong("sells", code(number), shown(there), shown(pieces));
        }
    }

    private static String shown(Integer pieces) {
        return pieces == null ? "0" : pieces.toString();
    }

    void mustSellAll(int number) {
        Map<String, Integer> shelf = link.shelf();
        long missing = java.util.stream.IntStream.rangeClosed(1, number)
                .filter(i -> !shelf.containsKey(code(i)))
                .count();
        if (missing > 0) {
            wrong("missing", String.valueOf(missing), String.valueOf(number));
        }
    }

    /** How many parts are for sale at all. */
    int onTheShelf() {
        return link.shelf().size();
    }
}
