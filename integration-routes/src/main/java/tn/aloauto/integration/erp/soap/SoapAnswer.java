package tn.aloauto.integration.erp.soap;

/**
 * What a sub-program answered.
 *
 * @param succeeded the server's own word for it
 * @param messages what it says to people, shortened; empty when nothing
 * @param result its output, as XML
 */
public record SoapAnswer(boolean succeeded, String messages, String result) {}
