package tn.aloauto.simulators.conformance;

import java.util.Map;

/** What a link between a shop and an Odoo must be able to do to be examined. Calls may return before the work is done. */
public interface LinkUnderTest extends AutoCloseable {

    /** Has one piece of the part sold; answers the number that both sides quote as the customer's reference. */
    String order(String code);

    /** The shop cancels the order. */
    void cancel(String number);

    /** Reads the ERP: all of it, or what changed since. */
    void read(boolean all);

    /** Waits until nothing is under way any more, or gives up waiting. */
    void settle();

    /** The pieces for sale by part; a part that is not for sale is not in it. */
    Map<String, Integer> shelf();

    @Override
    void close();
}
