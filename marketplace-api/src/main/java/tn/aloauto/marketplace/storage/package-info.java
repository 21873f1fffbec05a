/** Files people hand in: looked at before they are kept, and kept where no web server finds them. */
@ApplicationModule(allowedDependencies = "shared")
package tn.aloauto.marketplace.storage;

import org.springframework.modulith.ApplicationModule;
