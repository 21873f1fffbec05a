/** What is owed and what was paid, one payment an order. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "audit", "engine", "orders"})
package tn.aloauto.marketplace.payments;
