/** Card payments at the provider: opened, read again, refunded. Only the shop asks, through the internal door. */
package tn.aloauto.integration.payments;
