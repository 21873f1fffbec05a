/** The one way from the shop to the route engine: its address, our token, how a call is traced. */
@ApplicationModule(allowedDependencies = {})
package tn.aloauto.marketplace.engine;

import org.springframework.modulith.ApplicationModule;
