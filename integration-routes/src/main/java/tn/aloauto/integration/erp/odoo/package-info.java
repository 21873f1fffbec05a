/**
 * Odoo over JSON-RPC up to Odoo 18 and JSON-2 from Odoo 19 on: one question, two transports, chosen by the server's version.
 */
package tn.aloauto.integration.erp.odoo;
