/** What a sale costs and whom it pays: tax by day, stamp, carriage, commission, and the one bill cart and order share. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package tn.aloauto.marketplace.pricing;

import org.springframework.modulith.ApplicationModule;
