/** The companies that sell: how they apply, are let in, show themselves and open their drop box. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "audit", "accounts", "storage"})
package tn.aloauto.marketplace.vendors;
