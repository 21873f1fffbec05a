/** What buyers send back: asked for by line and quantity, decided, received, and refunded to the millime. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "orders", "payments", "stock"})
package tn.aloauto.marketplace.returns;

import org.springframework.modulith.ApplicationModule;
