package tn.aloauto.integration.outside;

/** What had failed is asked again with success. */
public record PollWorks(String subject) {}
