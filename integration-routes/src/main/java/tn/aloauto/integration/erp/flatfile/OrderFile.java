package tn.aloauto.integration.erp.flatfile;

import java.time.Instant;
import java.util.List;

/**
 * An order's file that is with the partner.
 *
 * @param name the order's number, so that a repeat is the same file
 * @param before it was handed over by an earlier attempt
 */
public record OrderFile(String name, Instant writtenAt, boolean before, List<String> warnings) {}
