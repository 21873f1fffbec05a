/** Partners in a box: the demonstration and the tests talk to them as to the real ones, faults included. */
package tn.aloauto.simulators;
