/** How many pieces are still for sale: what the vendor counts, less what open orders hold. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package tn.aloauto.marketplace.stock;
