/** Runs the whole product on one machine without Docker: database, simulated partners and the two real applications. */
package tn.aloauto.quickstart;
