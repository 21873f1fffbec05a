package tn.aloauto.integration.erp.soap;

/**
 * One sub-program to run. It holds no secret: sign-in and pool join it in the connection's route.
 *
 * @param publicName under which the sub-program is published
 * @param parameters its input, as XML
 */
public record SoapCall(String publicName, String parameters) {}
