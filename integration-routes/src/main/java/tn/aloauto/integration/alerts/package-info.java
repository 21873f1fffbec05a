/** What somebody should look at: conditions found in the database open alerts, and mail and webhooks tell of them. */
package tn.aloauto.integration.alerts;
