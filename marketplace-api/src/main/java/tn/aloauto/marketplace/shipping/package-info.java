/** Parcels: what each vendor sends, where it is, and what carriage costs. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "orders"})
package tn.aloauto.marketplace.shipping;

import org.springframework.modulith.ApplicationModule;
