/** What people are told: mails that are owed, notifications in the shop, and who wants to hear of what. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "accounts", "newsletter"})
package tn.aloauto.marketplace.notifications;

import org.springframework.modulith.ApplicationModule;
