/** Customers ask, staff answer: tickets, their messages, who handles them and by when. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package tn.aloauto.marketplace.support;

import org.springframework.modulith.ApplicationModule;
