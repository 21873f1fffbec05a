/**
 * OrderExport: what the shop announced in its outbox reaches the vendor's own system exactly once in effect. The row in
 * order_export is the durable retry queue; routes claim rows, partners' modules place them.
 */
package tn.aloauto.integration.orders;
