/** Who wants to hear from the shop: asked twice before the first issue, gone with one click. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package tn.aloauto.marketplace.newsletter;

import org.springframework.modulith.ApplicationModule;
