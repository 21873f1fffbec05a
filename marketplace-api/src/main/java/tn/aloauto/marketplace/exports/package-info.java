/** Own products and orders as files: CSV and Excel that a spreadsheet opens harmlessly and the intake reads back unchanged. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package tn.aloauto.marketplace.exports;

import org.springframework.modulith.ApplicationModule;
