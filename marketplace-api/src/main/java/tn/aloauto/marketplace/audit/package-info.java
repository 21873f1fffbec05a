/** Who did what, when, from where: the append-only activity log. */
@ApplicationModule(allowedDependencies = "shared")
package tn.aloauto.marketplace.audit;

import org.springframework.modulith.ApplicationModule;
