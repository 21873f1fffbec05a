/** Makes, models and engines, what fits them, and the vehicles people keep in their garage. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package tn.aloauto.marketplace.vehicles;

import org.springframework.modulith.ApplicationModule;
