/** CatalogueFeed: COPY into staging, then set-based SQL; the only writer of the catalogue's feed columns. */
package tn.aloauto.integration.catalogue;
