/** What was ordered: checkout, the life of an order, each vendor's part of it, and what the outside hears about it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "audit", "cart", "stock", "pricing", "promotions", "vendors"})
package tn.aloauto.marketplace.orders;
