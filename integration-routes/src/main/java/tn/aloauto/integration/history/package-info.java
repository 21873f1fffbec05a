/** What files did to the catalogue, kept row by row: read as a difference, and taken back as if it had never been. */
package tn.aloauto.integration.history;
