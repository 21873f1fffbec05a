/** What a buyer means to order, one cart per account. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "catalogue", "stock", "pricing", "promotions"})
package tn.aloauto.marketplace.cart;
