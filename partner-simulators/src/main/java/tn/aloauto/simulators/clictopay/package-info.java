/** A card provider in a box: the three calls of ClicToPay a shop makes, its payment page, and what goes wrong there. */
package tn.aloauto.simulators.clictopay;
