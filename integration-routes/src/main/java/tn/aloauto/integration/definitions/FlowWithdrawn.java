package tn.aloauto.integration.definitions;

/** A definition file is gone, and its route with it. */
public record FlowWithdrawn(String stem) {}
