/** Buyer and vendor do not agree: both say what they have to say, show what they have, and the shop decides. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "payments", "storage"})
package tn.aloauto.marketplace.disputes;

import org.springframework.modulith.ApplicationModule;
