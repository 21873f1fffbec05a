/** The front door: who may come in, how often, in which language, and how a refusal reads. */
@ApplicationModule(allowedDependencies = {"shared", "accounts", "audit", "storefront"})
package tn.aloauto.marketplace.http;

import org.springframework.modulith.ApplicationModule;
