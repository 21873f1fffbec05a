/** ERPSyncLog: every exchange with a partner has a row from its first moment, also the one that did nothing or died. */
package tn.aloauto.integration.synclog;
