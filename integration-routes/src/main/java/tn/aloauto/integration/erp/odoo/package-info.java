/**
 * Odoo over JSON-RPC, Odoo 18 and 19 alike: session, values and errors. JSON-2, which replaces JSON-RPC from Odoo 20 on, is
 * another {@code odoo-connection} template with another envelope; what is asked stays the same.
 */
package tn.aloauto.integration.erp.odoo;
