/** What a buyer means to order, one cart per account. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "catalogue", "stock"})
package tn.aloauto.marketplace.cart;
