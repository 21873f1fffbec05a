/** What all ERPs have in common: how a failed call is judged. Each ERP's own part is a package below. */
package tn.aloauto.integration.erp;
