/** The integration console's window: what the route engine did, read from its views, and files handed over to it. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "engine"})
package tn.aloauto.marketplace.syncview;

import org.springframework.modulith.ApplicationModule;
