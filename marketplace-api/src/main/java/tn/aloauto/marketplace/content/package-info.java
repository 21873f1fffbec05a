/** What the shop says: banners, questions and answers, pages and legal pages by version; and what visitors write to it. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package tn.aloauto.marketplace.content;

import org.springframework.modulith.ApplicationModule;
