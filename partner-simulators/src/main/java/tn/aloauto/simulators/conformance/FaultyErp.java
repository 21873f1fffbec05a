package tn.aloauto.simulators.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tn.aloauto.simulators.flatfile.FlatFileErp;
import tn.aloauto.simulators.odoo.Fault.Kind;
import tn.aloauto.simulators.odoo.OdooSettings;
import tn.aloauto.simulators.odoo.OdooSimulator;
import tn.aloauto.simulators.rest.RestErpSimulator;
import tn.aloauto.simulators.x3.X3Simulator;

/** The ERP of an examination: it fails when it is told to, and shows what it holds. */
public interface FaultyErp extends AutoCloseable {

    /**
     * An order it holds.
     *
     * @param lines of the part asked for
     */
    record Held(boolean confirmed, boolean cancelled, int lines) {}

    /** Where it is reached; empty for one that is reached by files. */
    String url();

    /** From now on it has ten pieces of the part, unless it had it before. */
    void knows(String code);

    /** When the next orders are written. */
    void failsAtOrders(Kind kind, int times, Integer millis);

    /** At whatever it is asked next. */
    void failsAtAnything(Kind kind, int times);

    /** An order with this part never goes through. */
    void refuses(String code);

    void isWellAgain();

    /** What was to go wrong since the last such question and never did, in words for programmers. */
    List<String> neverStruck();

    /** Whether it has looked at all it was given; one that is called has. */
    default boolean hasTakenAll() {
        return true;
    }

    /** The orders that quote this number. */
    List<Held> held(String number, String code);

    /** The server itself, when it is an Odoo: its catalogue can be examined too. */
    default Optional<OdooSimulator> odoo() {
        return Optional.empty();
    }

    @Override
    void close();

    /** Its key opens the door over JSON-2 from 19 on and over JSON-RPC. */
    static FaultyErp odoo(String version) {
        return new FaultyOdoo(
                OdooSimulator.start(new OdooSettings(0, version, "conformance", "marketplace", "first-key", null)));
    }

    /** A REST server with idempotency keys and a look-up by number. */
    static FaultyErp rest() {
        return new FaultyRestErp(RestErpSimulator.start(0));
    }

    /** Sub-programs over SOAP; the one that takes orders recognises a number it has taken before. */
    static FaultyErp soap() {
        return new FaultyX3(X3Simulator.start(0).knowingItsNumbers());
    }

    /** Orders are files in one folder, answers in the other. */
    static FaultyErp files(Path orders, Path answers) {
        return new FaultyFlatFileErp(FlatFileErp.start(orders, answers, 0));
    }
}
