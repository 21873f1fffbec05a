/** A mapping for a file nobody has seen: recognised from its headers and its values by statistics, with a reason for each column. */
package tn.aloauto.integration.proposal;
