/** The few types every feature speaks: money, pages, refusals, the caller. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package tn.aloauto.marketplace.shared;
