package tn.aloauto.integration.orders;

/**
 * A link was stopped because no further try can succeed before a person acts.
 *
 * @param code the reason as a word a program understands, e.g. {@code credentials}
 * @param reason in words for people
 */
public record LinkStopped(String link, String code, String reason) {}
