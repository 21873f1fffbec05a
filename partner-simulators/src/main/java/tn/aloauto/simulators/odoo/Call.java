package tn.aloauto.simulators.odoo;

/** One call as it came through a door, and how that door words its outcome. */
public interface Call {

    String model();

    String method();

    /** All that was sent, for faults that wait for certain words. */
    String text();

    /** Does what was asked; {@link OdooServices#NOTHING} when the method returns nothing. */
    Object run();

    Reply succeeded(Object result);

    Reply failed(OdooFault fault);

    /** How this door says that the caller is no longer signed in. */
    Reply signedOut();
}
