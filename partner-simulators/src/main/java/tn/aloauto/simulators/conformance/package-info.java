/** Which of the things that go wrong between two systems a link survives: one scenario a fault, a verdict and a score. */
package tn.aloauto.simulators.conformance;
