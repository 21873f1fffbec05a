/** Rejected rows on their way back: the vendor's own columns, the reasons beside them, as text or as a workbook. */
package tn.aloauto.integration.fixit;
