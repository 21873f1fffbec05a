/** Parcels: what each vendor sends and where it is. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "orders"})
package tn.aloauto.marketplace.shipping;

import org.springframework.modulith.ApplicationModule;
