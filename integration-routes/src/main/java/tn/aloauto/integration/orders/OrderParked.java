package tn.aloauto.integration.orders;

import java.util.UUID;

/** An order's event was given up: it waits, with its reason, for a person to have it tried again. */
public record OrderParked(String link, UUID vendorOrderId, String number, String code, String reason) {}
