package tn.aloauto.integration.alerts;

/**
 * Something that is wrong right now.
 *
 * @param subject the feed, link, route or file it is about; one alert is open for each
 * @param vendorId null when no vendor is concerned
 * @param message in words a vendor or an operator understands
 * @param occurrence changes when it happens again
 */
public record Condition(String subject, Long vendorId, String message, String occurrence) {}
