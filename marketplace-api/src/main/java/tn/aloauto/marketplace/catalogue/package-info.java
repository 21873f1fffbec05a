/** What is for sale: the category tree, the products of all vendors, how buyers find them and how vendors keep theirs. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "audit", "storage"})
package tn.aloauto.marketplace.catalogue;
