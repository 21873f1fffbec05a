/** Papers of a sale: invoices and credit notes with numbers without gaps, packing slips, the vendor's statement. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "orders", "returns", "pricing"})
package tn.aloauto.marketplace.invoices;

import org.springframework.modulith.ApplicationModule;
