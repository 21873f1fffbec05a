package tn.aloauto.integration.outside;

/**
 * A partner's server, bucket or mailbox could not be asked, or a file of it could not be taken.
 *
 * @param subject the route, or the route and the file
 * @param feed that gets the files
 * @param reason in words an operator understands
 */
public record PollFailed(String subject, String feed, String reason) {}
