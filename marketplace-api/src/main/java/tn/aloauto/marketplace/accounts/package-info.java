/** People: registration, sign-in, tokens, profiles and addresses. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package tn.aloauto.marketplace.accounts;

import org.springframework.modulith.ApplicationModule;
