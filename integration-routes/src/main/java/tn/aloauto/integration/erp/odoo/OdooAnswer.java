package tn.aloauto.integration.erp.odoo;

/**
 * What a call returned.
 *
 * @param result null when the method returns nothing: the reply has no result member then
 */
public record OdooAnswer(Object result) {}
