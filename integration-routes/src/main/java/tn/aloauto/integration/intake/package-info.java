/** Files in: the one inbox, the kept originals, receipts with their leases, and the steps of a stock file's route. */
package tn.aloauto.integration.intake;
