/** What a person may ask about their own data: who agreed to what, a copy of everything, and to be forgotten. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "accounts"})
package tn.aloauto.marketplace.privacy;

import org.springframework.modulith.ApplicationModule;
