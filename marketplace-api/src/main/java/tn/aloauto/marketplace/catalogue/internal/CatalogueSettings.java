package tn.aloauto.marketplace.catalogue.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the catalogue saves work.
 *
 * @param countsKeptFor how long a large count, or the ranking of a search with many matches, is used again (six times
 *     as long where more match than are ranked); prices and quantities are always read anew
 * @param approvalNeeded whether a product that a vendor adds by hand waits for the staff
 * @param feedLateAfter when the last file of a feed is older, its products have to be confirmed by their vendor
 */
@ConfigurationProperties("aloauto.catalogue")
record CatalogueSettings(
        @DefaultValue("10s") Duration countsKeptFor,
        @DefaultValue("72h") Duration feedLateAfter,
        @DefaultValue("false") boolean approvalNeeded) {}
