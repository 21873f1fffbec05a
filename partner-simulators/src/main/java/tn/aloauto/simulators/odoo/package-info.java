/**
 * An Odoo server in a box. It speaks JSON-RPC with the shapes and quirks observed on running Odoo 19.0 and 18.0 servers.
 * JSON-2 belongs beside {@code JsonRpcDoor}: another door into the same {@code OdooServices}.
 */
package tn.aloauto.simulators.odoo;
