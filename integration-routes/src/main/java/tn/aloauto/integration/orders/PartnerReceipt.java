package tn.aloauto.integration.orders;

import java.util.List;
import java.util.Map;

/**
 * What the partner's system answered.
 *
 * @param reference its own name for the order, e.g. {@code S00060}
 * @param wasThere it had the order already: an earlier attempt whose answer was lost
 * @param warnings differences a person should look at, in words for people
 * @param details plain values for the sync log; no personal data
 */
public record PartnerReceipt(String reference, boolean wasThere, List<String> warnings, Map<String, Object> details) {}
