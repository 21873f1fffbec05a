/** What a buyer would like to have one day, one list per account. */
@ApplicationModule(allowedDependencies = {"shared", "catalogue"})
package tn.aloauto.marketplace.wishlist;

import org.springframework.modulith.ApplicationModule;
