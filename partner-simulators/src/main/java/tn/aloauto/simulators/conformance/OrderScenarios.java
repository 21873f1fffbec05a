package tn.aloauto.simulators.conformance;

import java.util.ArrayList;
import java.util.List;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;

/** All that is known to go wrong while orders go out. */
final class OrderScenarios {

    private static final String BAD_PART = "NO-SUCH-PART";
    private static final int LATER_THAN_ANYBODY_WAITS = 4_000;
    private static final int A_BYTE_EVERY = 300;
    private static final int SEVERAL = 4;

    private OrderScenarios() {}

    static List<Scenario> ofOdoo() {
        List<Scenario> all = new ArrayList<>(overHttp());
        all.add(2, new Scenario("orders: the answer to the confirmation is lost", bench -> {
            bench.odoo().fault(Fault.once(Kind.DROP_ANSWER, "sale.order", "action_confirm"));
            bench.ordersSurvive();
        }));
        all.add(all.size() - 2, once("the record is locked by another transaction", Kind.LOAD_CONFLICT));
        return all;
    }

    static List<Scenario> overHttp() {
        List<Scenario> all = new ArrayList<>();
        all.add(new Scenario("orders: nothing goes wrong", Bench::ordersSurvive));
        all.add(once("the answer to the order is lost", Kind.DROP_ANSWER));
        all.add(once("the answer breaks off in the middle", Kind.TRUNCATED));
        all.add(once("the call arrives twice", Kind.DUPLICATE));
        all.add(once("the connection is reset", Kind.RESET));
        all.add(once("the answer comes later than anybody waits", Kind.DELAY, LATER_THAN_ANYBODY_WAITS));
        all.add(once("the answer drips a byte at a time", Kind.SLOW_DRIP, A_BYTE_EVERY));
        all.add(once("500 from the server", Kind.HTTP_500));
        all.add(several("502 from a proxy, several times", Kind.HTTP_502));
        all.add(several("503 from a proxy, several times", Kind.HTTP_503));
        all.add(several("429, several times", Kind.HTTP_429));
        all.add(once("a maintenance page that says 200", Kind.HTML_200));
        all.add(once("the session has expired", Kind.SESSION_EXPIRED));
        all.add(new Scenario("orders: one that can never go through holds no other up", OrderScenarios::poison));
        all.add(new Scenario("orders: confirmed and cancelled arrive in that order", OrderScenarios::cancelled));
        return all;
    }

    static List<Scenario> inFiles() {
        return List.of(
                new Scenario("orders: nothing goes wrong", Bench::ordersSurvive),
                once("the ERP leaves the file where it is for a while", Kind.RESET),
                once("the answer file never comes", Kind.DROP_ANSWER),
                once("the answer file comes twice", Kind.DUPLICATE),
                new Scenario("orders: one that can never go through holds no other up", OrderScenarios::poison));
    }

    private static Scenario once(String what, Kind kind) {
        return once(what, kind, null);
    }

    private static Scenario once(String what, Kind kind, Integer millis) {
        return new Scenario("orders: " + what, bench -> {
            bench.erp().failsAtOrders(kind, 1, millis);
            bench.ordersSurvive();
        });
    }

    private static Scenario several(String what, Kind kind) {
        return new Scenario("orders: " + what, bench -> {
            bench.erp().failsAtAnything(kind, SEVERAL);
            bench.ordersSurvive();
        });
    }

    private static void poison(Bench bench) {
        bench.erp().refuses(BAD_PART);
        String before = bench.order(1);
        bench.order(BAD_PART);
        String after = bench.order(1);
        bench.settle();
        bench.mustBeThereOnce(before, 1);
        bench.mustBeThereOnce(after, 1);
    }

    private static void cancelled(Bench bench) {
        bench.erp().failsAtOrders(Kind.DROP_ANSWER, 1, null);
        bench.odooIfAny(odoo -> odoo.fault(Fault.once(Kind.DROP_ANSWER, "sale.order", "action_confirm")));
        String number = bench.order(1);
        bench.cancel(number);
        bench.settle();
        bench.mustBeCancelledOnce(number, 1);
    }
}
