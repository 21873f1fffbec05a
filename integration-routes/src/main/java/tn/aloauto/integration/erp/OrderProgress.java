package tn.aloauto.integration.erp;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far an order has come in a partner's system, in that system's own words.
 *
 * @param number of the vendor's part of the order, which both sides quote
 * @param copies how many orders over there quote it, cancelled ones not counted
 * @param delivery state of the delivery, null when there is none
 * @param deliveries numbers of the delivery notes
 * @param invoice state of the invoicing, null when there is none
 * @param invoices numbers of the invoices
 */
public record OrderProgress(
        String number,
        String reference,
        int copies,
        String state,
        BigDecimal total,
        String delivery,
        List<String> deliveries,
        String invoice,
        List<String> invoices) {}
