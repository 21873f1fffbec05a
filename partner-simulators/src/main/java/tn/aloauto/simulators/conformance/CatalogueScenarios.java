package tn.aloauto.simulators.conformance;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;

/** All that is known to go wrong while an Odoo's catalogue comes in. */
final class CatalogueScenarios {

    private static final String PRODUCTS = "product.product";
    private static final int SOME = 15;

    private CatalogueScenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        catalogue(all);
        changes(all);
        all.add(new Scenario("catalogue: the ERP has lost most of its parts", CatalogueScenarios::shrunken));
        return all;
    }

    private static void catalogue(List<Scenario> all) {
        all.add(new Scenario("catalogue: nothing goes wrong", bench -> {
            bench.parts(SOME);
            bench.read(true);
            bench.mustSellAll(SOME);
            bench.mustSell(1, 10);
        }));
        for (Kind kind : List.of(
                Kind.RESET,
                Kind.TRUNCATED,
                Kind.SLOW_DRIP,
                Kind.HTTP_500,
                Kind.HTTP_503,
                Kind.HTTP_429,
                Kind.HTML_200)) {
            all.add(new Scenario("catalogue: a page fails, " + kind, bench -> {
                bench.parts(SOME);
                bench.readThrough(true, page(kind));
                bench.mustSellAll(SOME);
            }));
        }
        for (Kind kind : List.of(Kind.EMPTY_ANSWER, Kind.HALF_ANSWER)) {
            all.add(new Scenario("catalogue: a page comes back wrong, " + kind, bench -> {
                bench.parts(SOME);
                bench.read(true);
                bench.readThrough(true, page(kind));
                bench.mustSellAll(SOME);
            }));
        }
    }

    private static void changes(List<Scenario> all) {
        all.add(new Scenario("changes: more rows of one second than a page holds", bench -> {
            bench.part(1);
            bench.read(false);
            bench.odoo().clockStops(true);
            bench.parts(3 * SOME);
            bench.odoo().clockStops(false);
            bench.read(false);
            bench.mustSellAll(3 * SOME);
        }));
        all.add(new Scenario("changes: a long transaction commits late under an early date", bench -> {
            bench.part(1);
            bench.read(false);
            bench.odoo().longTransaction(Duration.ofMinutes(5), () -> bench.part(2));
            bench.read(false);
            bench.mustSell(2, 10);
        }));
        all.add(new Scenario("changes: a row changes while pages are read", CatalogueScenarios::meanwhile));
        all.add(new Scenario("changes: stock moves and its product's time does not", bench -> {
            bench.part(1);
            bench.read(false);
            bench.odoo().count(bench.part(1), new BigDecimal("4"));
            bench.read(false);
            bench.mustSell(1, 4);
        }));
        all.add(new Scenario("changes: the last piece goes and its quantity's row with it", bench -> {
            bench.part(1);
            bench.read(false);
            bench.mustSell(1, 10);
            bench.odoo().count(bench.part(1), BigDecimal.ZERO);
            bench.odoo().sweepEmptyQuants();
            bench.read(false);
            bench.mustSell(1, null);
        }));
        all.add(new Scenario("changes: a part is archived", bench -> {
            bench.part(1);
            bench.read(false);
            bench.mustSell(1, 10);
            bench.odoo().write(PRODUCTS, bench.part(1), Map.of("active", false));
            bench.read(false);
            bench.mustSell(1, null);
        }));
        all.add(new Scenario("changes: a part is deleted", bench -> {
            bench.part(1);
            bench.read(false);
            bench.mustSell(1, 10);
            bench.odoo().delete(PRODUCTS, bench.part(1));
            bench.read(true);
            bench.mustSell(1, null);
        }));
        for (String offset : List.of("PT2H", "PT-2H")) {
            all.add(new Scenario("changes: the ERP's clock is wrong by " + offset, bench -> {
                bench.odoo().clockIsOffBy(Duration.parse(offset));
                bench.parts(3);
                bench.read(true);
                bench.odoo().count(bench.part(2), new BigDecimal("3"));
                bench.read(false);
                bench.odoo().clockIsOffBy(Duration.ZERO);
                bench.mustSell(2, 3);
                bench.read(true);
            }));
        }
    }

    private static Fault page(Kind kind) {
        return new Fault(kind, PRODUCTS, "search_read", "list_price", 1, 300);
    }

    private static void meanwhile(Bench bench) {
        bench.parts(SOME);
        bench.read(false);
        bench.odoo().meanwhile(PRODUCTS, "search_read", () -> bench.odoo().count(bench.part(1), new BigDecimal("6")));
        bench.odoo().write(PRODUCTS, bench.part(SOME), Map.of("list_price", 11));
        bench.read(false);
        bench.read(false);
        bench.mustSell(1, 6);
    }

    private static void shrunken(Bench bench) {
        bench.parts(SOME);
        bench.read(true);
        int before = bench.onTheShelf();
        for (Map<String, Object> product : bench.odoo().records(PRODUCTS)) {
            if ((Integer) product.get("id") % 4 != 0) {
                bench.odoo().delete(PRODUCTS, (Integer) product.get("id"));
            }
        }
        bench.read(true);
        int after = bench.onTheShelf();
        if (after < before * 7 / 10) {
            bench.wrong("emptied", String.valueOf(before - after), String.valueOf(before));
        }
    }
}
