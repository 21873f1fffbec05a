package tn.aloauto.integration.mapping;

/** A row that says its article is no longer sold. */
public record Removal(int number, long line, String reference) implements Verdict {}
