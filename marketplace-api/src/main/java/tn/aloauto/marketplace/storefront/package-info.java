/** What a search engine and a shared link see of the shop's pages before any script runs: heads, first views, robots.txt, the map of the site. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package tn.aloauto.marketplace.storefront;
