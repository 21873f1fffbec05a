/** Codes that make an order cheaper: what they reach, how often they may be used, and who pays for it. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "pricing"})
package tn.aloauto.marketplace.promotions;

import org.springframework.modulith.ApplicationModule;
