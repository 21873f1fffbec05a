package tn.aloauto.integration.erp.rest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a server answered.
 *
 * @param body the document; a missing node when the answer is empty
 * @param link the {@code Link} header, empty when there is none
 * @param bytes how much came over the line
 */
public record RestAnswer(JsonNode body, String link, long bytes) {}
