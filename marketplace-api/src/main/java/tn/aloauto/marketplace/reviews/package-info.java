/** What buyers say about what they bought, what vendors answer, and the ratings that follow from it. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package tn.aloauto.marketplace.reviews;

import org.springframework.modulith.ApplicationModule;
