package tn.aloauto.simulators.conformance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** The server, the link and this scenario's own parts; what is found wrong adds up to the story. */
final class Bench {

    private final OdooSimulator odoo;
    private final LinkUnderTest link;
    private final int scenario;
    private final StringBuilder story = new StringBuilder();

    Bench(OdooSimulator odoo, LinkUnderTest link, int scenario) {
        this.odoo = odoo;
        this.link = link;
        this.scenario = scenario;
    }

    OdooSimulator odoo() {
        return odoo;
    }

    String story() {
        return story.toString();
    }

    void wrong(String what) {
        story.append(story.length() == 0 ? "" : "; ").append(what);
    }

    String code(int number) {
        return "C" + scenario + "-" + number;
    }

    /** This scenario's part, ten of it unless it was there before. */
    int part(int number) {
        return odoo.product(
                code(number), "Pièce " + code(number), new BigDecimal("10"), BigDecimal.TEN, "Plaquettes de frein");
    }

    void parts(int number) {
        for (int i = 1; i <= number; i++) {
            part(i);
        }
    }

    /** Three orders while the fault is on; each must be there once, confirmed, with its one line. */
    void ordersSurvive(Fault... faults) {
        part(1);
        for (Fault fault : faults) {
            odoo.fault(fault);
        }
        List<String> numbers = List.of(link.order(code(1)), link.order(code(1)), link.order(code(1)));
        link.settle();
        odoo.clearFaults();
        link.settle();
        numbers.forEach(number -> mustBeThereOnce(number, "sale"));
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

    void mustBeThereOnce(String number, String state) {
        List<Map<String, Object>> found = odoo.orders().stream()
                .filter(order -> number.equals(order.get("client_order_ref")))
                .toList();
        if (found.size() != 1) {
            wrong(found.isEmpty() ? number + " never arrived" : number + " is there " + found.size() + " times");
        } else if (!state.equals(found.get(0).get("state"))) {
            wrong(number + " is " + found.get(0).get("state") + " and not " + state);
        } else if (((List<?>) found.get(0).get("order_line")).size() != 1) {
            wrong(number + " has its line more than once");
        }
    }

    void read(boolean all) {
        link.read(all);
        link.settle();
    }

    /** Reads while the faults are on, and once more when they are gone, as a schedule would. */
    void readThrough(boolean all, Fault... faults) {
        for (Fault fault : faults) {
            odoo.fault(fault);
        }
        read(all);
        odoo.clearFaults();
        read(false);
    }

    /** @param pieces null when it must not be for sale */
    void mustSell(int number, Integer pieces) {
        Integer there = link.shelf().get(code(number));
        if (pieces == null ? there != null && there > 0 : !pieces.equals(there)) {
            wrong(code(number) + " sells " + (there == null ? "not at all" : there) + " instead of "
                    + (pieces == null ? "not at all" : pieces));
        }
    }

    void mustSellAll(int number) {
        Map<String, Integer> shelf = link.shelf();
        long missing = java.util.stream.IntStream.rangeClosed(1, number)
                .filter(i -> !shelf.containsKey(code(i)))
                .count();
        if (missing > 0) {
            wrong(missing + " of " + number + " parts are missing");
        }
    }

    /** How many parts are for sale at all. */
    int onTheShelf() {
        return link.shelf().size();
    }
}
