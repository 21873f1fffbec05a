/** Orders written as a partner's layout says, as a table or as a document. */
package tn.aloauto.integration.erp.layout;
